package dev.usher.internal.lint;

import dev.usher.model.time.AfterTarget;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds proposals whose time cannot be meant: what never begins, or is due before it begins. */
final class TimingLint {
  private final Consumer<Diagnostic> found;

  TimingLint(Consumer<Diagnostic> found) {
    this.found = found;
  }

  void check(Rule rule) {
    for (Proposed proposed : rule.proposals()) {
      List<Argument.Call> calls = new ArrayList<>();
      for (Argument argument : proposed.arguments()) {
        if (argument instanceof Argument.Call call) {
          calls.add(call);
        }
      }
      if (calls.isEmpty()) {
        continue;
      }
      Metric metric = metric(proposed);
      if (metric != null) {
        target(metric, calls.get(0));
      } else if (proposed.verb() == Verb.ESCALATE) {
        escalation(proposed, calls.get(0));
      } else if (proposed.verb() == Verb.ACT && calls.size() == 2) {
        action(calls.get(0), calls.get(1));
      }
    }
  }

  private static @Nullable Metric metric(Proposed proposed) {
    if (proposed.verb() == Verb.RESPOND_WITHIN) {
      return Metric.FIRST_RESPONSE;
    } else if (proposed.verb() == Verb.UPDATE_EVERY) {
      return Metric.NEXT_UPDATE;
    } else if (proposed.verb() == Verb.TARGET) {
      return proposed
          .arguments()
          .get(0)
          .value()
          .flatMap(name -> Metric.find((String) name))
          .orElse(null);
    }
    return null;
  }

  private void target(Metric metric, Argument.Call counted) {
    boolean needed = counted.word() == HelperWord.BY_NEEDED;
    if (metric == Metric.NEXT_RESPONSE
        && !needed
        && counted.word() != HelperWord.SINCE_UNANSWERED) {
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.UNSUITABLE_START,
                  Extent.of(counted),
                  "next-response is counted from another moment than the customer's message,"
                      + " and so may be over before that comes")
              .hinted("write sinceUnanswered(" + span(counted) + ")"));
    } else if (metric == Metric.NEXT_UPDATE && needed) {
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.UNSUITABLE_START,
                  Extent.of(counted),
                  "next-update comes again and again, and byNeeded is a single moment")
              .hinted("write how often, as in updateEvery(hours(4))"));
    }
  }

  /** The span that a word counts, as a rule writes it. */
  private static String span(Argument.Call counted) {
    boolean bare = Span.class.isAssignableFrom(counted.word().type());
    return DrlText.of(bare ? counted : counted.arguments().get(0));
  }

  private void escalation(Proposed proposed, Argument.Call from) {
    Object value = from.value().orElse(null);
    Object tier = proposed.arguments().get(0).value().orElse(null);
    if (value instanceof AtTier at
        && tier instanceof Integer proposedTier
        && at.tier() >= proposedTier) {
      boolean lower = proposedTier > 1;
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.NEVER_BEGINS,
                  Extent.of(from.arguments().get(0)),
                  "what has reached tier "
                      + at.tier()
                      + " is not below tier "
                      + proposedTier
                      + ", so this never happens")
              .hinted(lower ? "write atTier(" + (proposedTier - 1) + ", …)" : null));
    }
  }

  private void action(Argument.Call deadline, Argument.Call from) {
    Object due = deadline.value().orElse(null);
    Object begins = from.value().orElse(null);
    boolean early =
        (due instanceof ByNeeded by
                && begins instanceof BeforeNeeded before
                && isLonger(by.span(), before.span()))
            || (due instanceof ByTarget by2
                && begins instanceof AfterTarget after
                && by2.metric() == after.metric()
                && !after.span().length().isZero());
    if (early) {
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.DUE_BEFORE_BEGINNING,
                  Extent.of(deadline),
                  DrlText.of(deadline) + " is due before " + DrlText.of(from) + " begins")
              .related(Extent.of(from), "when it begins"));
    }
  }

  /** Whether one span is longer than another of the same clock. */
  private static boolean isLonger(Span one, Span other) {
    return one.getClass() == other.getClass()
        && Objects.equals(one.desk(), other.desk())
        && one.length().compareTo(other.length()) > 0;
  }
}
