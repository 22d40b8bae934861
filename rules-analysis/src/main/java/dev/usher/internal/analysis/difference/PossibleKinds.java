package dev.usher.internal.analysis.difference;

import dev.usher.compare.ChangeKind;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Candidates;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.decision.Attribute;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which kinds of change one of two policies may bring about: those that are not proven to be none.
 * Where an attribute differs, most kinds are about one direction, which is looked at by itself.
 */
public final class PossibleKinds {
  private final ModelDifference difference;
  private final Terms terms;
  private final Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);

  private PossibleKinds(ModelDifference difference) {
    this.difference = difference;
    this.terms = difference.space().terms();
  }

  /** Returns the kinds, in their order; none exactly if both policies are proven equal. */
  public static Set<ChangeKind> of(ModelDifference difference) {
    PossibleKinds possible = new PossibleKinds(difference);
    for (AttributeDifference each : difference.attributes()) {
      if (!each.isEqual()) {
        possible.differing(each.attribute());
      }
    }
    return Collections.unmodifiableSet(possible.kinds);
  }

  private void differing(Attribute attribute) {
    kinds.add(ChangeKind.REVIEW);
    conflicts(attribute);
    switch (attribute) {
      case TOPIC -> kinds.add(ChangeKind.TOPIC);
      case SEVERITY -> directed(attribute, ChangeKind.SEVERITY_UP, ChangeKind.SEVERITY_DOWN);
      case VIP -> directed(attribute, ChangeKind.VIP_ADDED, ChangeKind.VIP_LOST);
      case EMERGENCY -> directed(attribute, ChangeKind.EMERGENCY_ADDED, ChangeKind.EMERGENCY_LOST);
      case SIGNALS -> directed(attribute, ChangeKind.SIGNAL_ADDED, ChangeKind.SIGNAL_LOST);
      case TIER -> {
        directed(attribute, ChangeKind.TIER_UP, ChangeKind.TIER_DOWN);
        // What a case will come to hangs on the moments too.
        kinds.addAll(EnumSet.range(ChangeKind.ESCALATION_ADDED, ChangeKind.ESCALATION_EARLIER));
      }
      case OWNER -> kinds.add(ChangeKind.OWNER);
      case QUEUE -> kinds.add(ChangeKind.QUEUE);
      case REPLY_VIA -> kinds.add(ChangeKind.REPLY_VIA);
      case APPROVALS, ANY_OF -> {
        directed(attribute, ChangeKind.APPROVAL_ADDED, ChangeKind.APPROVAL_LOST);
        if (!outputs(Attribute.ANY_OF).isEmpty()) {
          kinds.add(ChangeKind.APPROVAL_CHOICE);
        }
      }
      case HOLDS -> directed(attribute, ChangeKind.HOLD_ADDED, ChangeKind.HOLD_LOST);
      case REFUND -> kinds.addAll(EnumSet.range(ChangeKind.VERDICT, ChangeKind.REFUND));
      case TARGETS -> targets();
      case ACTIONS -> {
        directed(attribute, ChangeKind.ACTION_ADDED, ChangeKind.ACTION_LOST);
        kinds.addAll(EnumSet.range(ChangeKind.ACTION_LATER, ChangeKind.ACTION));
      }
    }
  }

  /** What is said in the later policy alone is added, and what in the earlier one alone, lost. */
  private void directed(Attribute attribute, ChangeKind added, ChangeKind lost) {
    Map<Object, List<Output>> byDetail = new LinkedHashMap<>();
    for (Output output : outputs(attribute)) {
      if (output.isValue()) {
        byDetail.computeIfAbsent(output.detail(), none -> new ArrayList<>()).add(output);
      }
    }
    for (List<Output> same : byDetail.values()) {
      if (mayHold(attribute, turn(same, true))) {
        kinds.add(added);
      }
      if (mayHold(attribute, turn(same, false))) {
        kinds.add(lost);
      }
    }
  }

  private Term turn(List<Output> outputs, boolean forwards) {
    Term was = terms.or(outputs.stream().map(from(forwards)::output).toList());
    Term is = terms.or(outputs.stream().map(to(forwards)::output).toList());
    return outputs.stream().anyMatch(difference::isApart) ? is : terms.butNot(is, was);
  }

  private PolicyModel from(boolean forwards) {
    return forwards ? difference.before() : difference.after();
  }

  private PolicyModel to(boolean forwards) {
    return forwards ? difference.after() : difference.before();
  }

  private Set<Output> outputs(Attribute attribute) {
    return difference.outputs(attribute);
  }

  private boolean mayHold(Attribute attribute, Term term) {
    return !difference.prover().never(terms.and(difference.attribute(attribute).where(), term));
  }

  private void conflicts(Attribute attribute) {
    List<Term> was = new ArrayList<>();
    List<Term> is = new ArrayList<>();
    List<Term> otherwise = new ArrayList<>();
    for (Output output : outputs(attribute)) {
      if (output.isConflict()) {
        was.add(difference.before().output(output));
        is.add(difference.after().output(output));
        otherwise.add(terms.differ(was.get(was.size() - 1), is.get(is.size() - 1)));
      }
    }
    if (mayHold(attribute, terms.butNot(terms.or(is), terms.or(was)))) {
      kinds.add(ChangeKind.CONFLICT_ADDED);
    }
    if (mayHold(attribute, terms.butNot(terms.or(was), terms.or(is)))) {
      kinds.add(ChangeKind.CONFLICT_LOST);
    }
    if (mayHold(attribute, terms.or(otherwise))) {
      // Of actions there may be several.
      kinds.add(ChangeKind.CONFLICT);
      if (attribute == Attribute.ACTIONS) {
        kinds.add(ChangeKind.CONFLICT_ADDED);
        kinds.add(ChangeKind.CONFLICT_LOST);
      }
    }
  }

  private void targets() {
    kinds.add(ChangeKind.TARGET);
    Map<Metric, List<Output>> metrics = new TreeMap<>();
    for (Output output : outputs(Attribute.TARGETS)) {
      metrics.computeIfAbsent((Metric) part(output, 0), none -> new ArrayList<>()).add(output);
    }
    metrics.forEach(
        (metric, outputs) -> {
          target(metric, outputs, true, ChangeKind.TARGET_ADDED, ChangeKind.EARLIER);
          target(metric, outputs, false, ChangeKind.TARGET_LOST, ChangeKind.LATER);
        });
  }

  private static Object part(Output output, int index) {
    return ((List<?>) output.detail()).get(index);
  }

  /** Seen backwards, what is added is lost, and what falls due earlier does so later. */
  private void target(
      Metric metric, List<Output> outputs, boolean forwards, ChangeKind added, ChangeKind earlier) {
    PolicyModel from = from(forwards);
    PolicyModel to = to(forwards);
    Term was = terms.or(outputs.stream().map(from::output).toList());
    Term is = terms.or(outputs.stream().map(to::output).toList());
    if (mayHold(Attribute.TARGETS, terms.butNot(is, was))) {
      kinds.add(added);
    }
    for (Output one : outputs) {
      List<Term> noLater = new ArrayList<>();
      for (Output other : outputs) {
        if (isNoLater(other, one, metric)) {
          noLater.add(from.output(other));
        }
      }
      Term sooner = terms.butNot(terms.and(to.output(one), was), terms.or(noLater));
      if (mayHold(Attribute.TARGETS, sooner)) {
        kinds.add(earlier);
      }
    }
  }

  /** Whether a target under one policy never falls due after another one under the other. */
  private boolean isNoLater(Output first, Output second, Metric metric) {
    if (difference.isApart(first)) {
      return false;
    }
    return first.equals(second)
        || Candidates.isNeverLater(
            (Countdown) part(first, 1),
            (Countdown) part(second, 1),
            Output.isMoved(metric),
            // What is counted on a clock that does not run alike in both is apart.
            difference.before().clocks());
  }
}
