package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.TracedFact;
import dev.usher.model.Contact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Target;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what the model tells of a combination with the engine's decision. */
final class Told {
  private final PolicyModel model;
  private final Evaluation evaluation;
  private final CaseTrace trace;
  private final Decision decision;
  private final Instant at;
  private final List<String> differences = new ArrayList<>();

  private Told(PolicyModel model, CaseTrace trace, Instant at, Combination combination) {
    this.model = model;
    this.trace = trace;
    this.decision = trace.decision();
    this.at = at;
    this.evaluation = new Evaluation(combination);
  }

  /** Returns how the model differs from the engine on a case; empty if it does not. */
  static List<String> differences(PolicyModel model, CaseTrace trace, Instant at) {
    Located located = new Located(model, trace, at);
    Contact contact = trace.contact();
    boolean fresh = at.equals(contact.receivedAt()) && contact.progress().tier() == null;
    Told told = new Told(model, trace, at, located.combination(1));
    if (!fresh || told.mayClimbAtOnce()) {
      told = new Told(model, trace, at, located.combination(trace.decision().tier()));
    }
    told.compare();
    return told.differences;
  }

  private boolean mayClimbAtOnce() {
    return told(Attribute.TIER, "later").findAny().isPresent();
  }

  private void compare() {
    if (!evaluation.holds(model.space().possible())) {
      differences.add("the case is said to be impossible");
    }
    rules();
    same("topic", topic(), decision.topic());
    same("severity", severity(), decision.severity());
    same("vip", holds(Attribute.VIP), decision.vip());
    same("emergency", holds(Attribute.EMERGENCY), decision.emergency());
    same("signals", names(Attribute.SIGNALS), strings(decision.signals()));
    same("tier", tier(), decision.tier());
    same("owner", names(Attribute.OWNER), Set.of(decision.owner()));
    same("queue", names(Attribute.QUEUE), Set.of(decision.queue()));
    same(
        "replyVia",
        names(Attribute.REPLY_VIA),
        decision.replyVia() == null ? Set.of() : Set.of(decision.replyVia().toString()));
    same("approvals", names(Attribute.APPROVALS), strings(decision.approvals()));
    same("anyOf", names(Attribute.ANY_OF), strings(decision.anyOf()));
    same("holds", names(Attribute.HOLDS), strings(decision.holds()));
    refund();
    targets();
    actions();
    conflicts();
  }

  private void same(String what, Object told, Object decided) {
    if (!Objects.equals(told, decided)) {
      differences.add(what + ": model " + told + ", engine " + decided);
    }
  }

  private static Set<String> strings(Iterable<?> all) {
    Set<String> strings = new TreeSet<>();
    all.forEach(each -> strings.add(each.toString()));
    return strings;
  }

  private java.util.stream.Stream<Output> told(Attribute attribute, String part) {
    return model.outputs().entrySet().stream()
        .filter(each -> each.getKey().attribute() == attribute && each.getKey().part().equals(part))
        .filter(each -> evaluation.holds(each.getValue()))
        .map(Map.Entry::getKey);
  }

  private boolean holds(Attribute attribute) {
    return told(attribute, Outputs.VALUE).findAny().isPresent();
  }

  private Set<String> names(Attribute attribute) {
    return strings(told(attribute, Outputs.VALUE).map(Output::detail).toList());
  }

  private Severity severity() {
    return told(Attribute.SEVERITY, Outputs.VALUE)
        .map(each -> (Severity) each.detail())
        .max(Comparator.naturalOrder())
        .orElse(Severity.NORMAL);
  }

  private int tier() {
    return told(Attribute.TIER, Outputs.VALUE)
        .mapToInt(each -> (Integer) each.detail())
        .max()
        .orElse(1);
  }

  private Object topic() {
    return names(Attribute.TOPIC).stream()
        .findFirst()
        .map(Object.class::cast)
        .orElse(trace.contact().topic());
  }

  private void rules() {
    for (TracedFact fact : trace.facts()) {
      if (fact.phase() == TracedFact.When.PRESENT) {
        Set<String> told = new TreeSet<>();
        for (Rule rule : model.policy().rules()) {
          if (rule.question() == Question.of(fact.fact()) && evaluation.holds(model.fires(rule))) {
            told.add(rule.name());
          }
        }
        same("rules of " + Question.of(fact.fact()), told, fact.fired());
      }
    }
  }

  private void refund() {
    String verdict =
        told(Attribute.REFUND, "verdict")
            .map(Output::detail)
            .map(Object::toString)
            .reduce((one, other) -> one + " and " + other)
            .orElse(null);
    same(
        "refund",
        verdict,
        decision.refund() == null ? null : decision.refund().verdict().toString());
    if (decision.refund() == null || decision.refund().verdict() == RefundVerdict.REFUSED) {
      return;
    }
    if (told(Attribute.REFUND, "each").findAny().isPresent()
        || told(Attribute.REFUND, "handed on").findAny().isPresent()) {
      return;
    }
    BigDecimal amount =
        decision.refund().amount() == null ? null : decision.refund().amount().amount();
    Set<Object> told = new java.util.HashSet<>();
    told(Attribute.REFUND, "amount").forEach(each -> told.add(each.detail()));
    BigDecimal asked =
        decision.refund().asked() == null ? null : decision.refund().asked().amount();
    boolean right =
        told.isEmpty()
            ? amount == null
            : told.size() == 1
                && (told.contains("as asked")
                    ? isSame(amount, asked)
                    : amount != null && amount.compareTo((BigDecimal) told.iterator().next()) == 0);
    same("amount " + told + " of " + amount, right, true);
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return (one == null || other == null)
        ? one == null && other == null
        : one.compareTo(other) == 0;
  }

  private void targets() {
    CaseClock clock = clock();
    Map<Metric, List<Countdown>> told = new LinkedHashMap<>();
    told(Attribute.TARGETS, Outputs.DUE)
        .forEach(
            each -> {
              List<?> detail = (List<?>) each.detail();
              told.computeIfAbsent((Metric) detail.get(0), none -> new ArrayList<>())
                  .add((Countdown) detail.get(1));
            });
    Set<Metric> owed = java.util.EnumSet.noneOf(Metric.class);
    owed.addAll(told.keySet());
    if (clock.progress().resolvedAt() != null) {
      owed.remove(Metric.NEXT_UPDATE);
      owed.remove(Metric.NEXT_RESPONSE);
    }
    if (clock.progress().unansweredSince() == null) {
      owed.remove(Metric.NEXT_RESPONSE);
    }
    Set<Metric> decided = java.util.EnumSet.noneOf(Metric.class);
    decision.targets().forEach(each -> decided.add(each.metric()));
    same("targets", owed, decided);
    for (Target target : decision.targets()) {
      List<Countdown> candidates = told.getOrDefault(target.metric(), List.of());
      if (candidates.stream().noneMatch(each -> each.span().equals(target.within()))) {
        differences.add(target + " is none of " + candidates);
      }
      for (Countdown each : candidates) {
        Instant start = start(each, clock);
        if (start != null && !Outputs.moves(target.metric())) {
          Instant due = clock.due(start, each);
          if (due.isBefore(target.due())) {
            differences.add(each + " is due at " + due + ", before " + target);
          }
        }
      }
    }
  }

  private Instant start(Countdown countdown, CaseClock clock) {
    if (countdown.anchor() == null) {
      return trace.contact().receivedAt();
    }
    return switch (countdown.anchor()) {
      case NEEDED -> trace.contact().neededBy();
      case UNANSWERED -> clock.progress().unansweredSince();
      case REOPENED ->
          clock.progress().reopenedAt() == null
              ? trace.contact().receivedAt()
              : clock.progress().reopenedAt();
      case TIER, EMERGENCY, TIER_AND_EMERGENCY -> null;
    };
  }

  private CaseClock clock() {
    Policy policy = model.policy();
    return new CaseClock(
        new BusinessClocks(policy.manifest().hours(), policy.manifest().desks()),
        trace.contact(),
        at);
  }

  private void actions() {
    same(
        "actions",
        names(Attribute.ACTIONS),
        strings(decision.actions().stream().map(Action::name).toList()));
    Set<String> by = new TreeSet<>();
    Set<String> due = new TreeSet<>();
    for (Action each : decision.actions()) {
      if (each.by() != null) {
        by.add(each.name() + " " + each.by());
      }
      if (each.due() != null) {
        due.add(each.name());
      }
    }
    Set<String> toldBy = new TreeSet<>();
    told(Attribute.ACTIONS, "by")
        .forEach(
            each ->
                toldBy.add(
                    ((List<?>) each.detail()).get(0) + " " + ((List<?>) each.detail()).get(1)));
    same("by", toldBy, by);
    Set<String> toldDue = new TreeSet<>();
    told(Attribute.ACTIONS, Outputs.DUE)
        .filter(each -> ((List<?>) each.detail()).size() == 2)
        .filter(
            each ->
                !(((List<?>) each.detail()).get(1) instanceof dev.usher.model.time.ByTarget target)
                    || decision.target(target.metric().toString()).isPresent())
        .forEach(each -> toldDue.add(((List<?>) each.detail()).get(0).toString()));
    if (!due.containsAll(toldDue)) {
      differences.add("deadlines: model " + toldDue + ", engine " + due);
    }
  }

  private void conflicts() {
    Set<String> told = new TreeSet<>();
    model
        .outputs()
        .forEach(
            (output, when) -> {
              if (output.part().startsWith(Outputs.CONFLICT) && evaluation.holds(when)) {
                told.add(
                    output.attribute() == Attribute.ACTIONS
                        ? "actions."
                            + output.part().substring(Outputs.CONFLICT.length() + 1)
                            + ".by"
                        : output.attribute().key());
              }
            });
    Set<String> decided = new TreeSet<>();
    decision.conflicts().forEach(each -> decided.add(each.attribute()));
    same("conflicts", told, decided);
  }
}
