package dev.usher.test;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.Target;
import dev.usher.model.time.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a decision says, and the reasons that it rests on.
 *
 * @param name what a failure calls it: its path in the decision's JSON
 * @param value reads it from a decision; null stands for none
 * @param grounds pick the reasons; the first that picks any of a decision's is the one that counts
 * @param decider the clause or rule that it is about; null for what is about none
 */
record Aspect(
    String name,
    Function<Decision, @Nullable Object> value,
    List<BiPredicate<Decision, Reason>> grounds,
    @Nullable String decider) {

  static final Aspect TOPIC = of(Attribute.TOPIC, Decision::topic);
  static final Aspect SEVERITY = of(Attribute.SEVERITY, Decision::severity);
  static final Aspect VIP = of(Attribute.VIP, Decision::vip);
  static final Aspect EMERGENCY = of(Attribute.EMERGENCY, Decision::emergency);
  static final Aspect SIGNALS = of(Attribute.SIGNALS, Decision::signals);
  static final Aspect TIER = of(Attribute.TIER, Decision::tier);
  static final Aspect OWNER = of(Attribute.OWNER, Decision::owner).orElse(Attribute.TIER);
  static final Aspect QUEUE =
      of(Attribute.QUEUE, Decision::queue).orElse(Attribute.OWNER).orElse(Attribute.TIER);
  static final Aspect REPLY_VIA = of(Attribute.REPLY_VIA, Decision::replyVia);
  static final Aspect APPROVALS = of(Attribute.APPROVALS, Decision::approvals);
  static final Aspect ANY_OF = of(Attribute.ANY_OF, Decision::anyOf);
  static final Aspect HOLDS = of(Attribute.HOLDS, Decision::holds);
  static final Aspect REFUND = of(Attribute.REFUND, Decision::refund);
  static final Aspect REFUND_VERDICT =
      refund("verdict", Refund::verdict)
          .orElse(Attribute.APPROVALS)
          .orElse(Attribute.ANY_OF)
          .orElse(Attribute.HOLDS);
  static final Aspect REFUND_AMOUNT = refund("amount", Refund::amount);
  static final Aspect REFUSALS = refund("refusals", Refund::refusals);
  static final Aspect TARGETS = of(Attribute.TARGETS, Aspect::metrics);
  static final Aspect ACTIONS = of(Attribute.ACTIONS, Aspect::actionNames);
  static final Aspect ESCALATIONS =
      of("escalations", Decision::escalations, Aspect::escalatesLater);
  static final Aspect NEXT_REVIEW = of("nextReview", Decision::nextReview, Aspect::changesLater);
  static final Aspect CONFLICTS =
      new Aspect("conflicts", Decision::conflicts, List.of(Aspect::isInConflict), null);

  private static Aspect refund(String what, Function<Refund, @Nullable Object> part) {
    return of(
        Attribute.REFUND.key() + "." + what,
        decision -> decision.refund() == null ? null : part.apply(decision.refund()),
        proposing(Attribute.REFUND));
  }

  static Aspect target(Metric metric, String what, Function<Target, Object> value) {
    return of(
        "targets." + metric + "." + what,
        decision -> decision.target(metric.key()).map(value).orElse("no such target"),
        proposing(Attribute.TARGETS.key() + "." + metric.key()));
  }

  static Aspect action(String name) {
    return of("actions", Aspect::actionNames, proposingAction(name));
  }

  static Aspect action(String name, String what, Function<Action, Object> value) {
    return of(
        "actions." + name + "." + what,
        decision -> decision.action(name).map(value).orElse("no such action"),
        proposingAction(name));
  }

  /** The clauses that are followed; its reasons are those of one clause, or the rule so named. */
  static Aspect decidedBy(String clauseOrRule) {
    requireNonNull(clauseOrRule, "clause or rule");
    return new Aspect(
        "decided by",
        Aspect::deciders,
        List.of((decision, reason) -> isOf(reason, clauseOrRule)),
        clauseOrRule);
  }

  /** Returns whether it is an attribute, or a part of one. */
  boolean isOf(String attribute) {
    return name.equals(attribute) || name.startsWith(attribute + ".");
  }

  /** Returns whether it is about that rule, by its name or its clause. */
  boolean names(String rule, @Nullable String clause) {
    return decider != null && (decider.equals(rule) || decider.equals(clause));
  }

  List<Reason> reasons(Decision decision) {
    return grounds.stream()
        .map(
            ground ->
                decision.reasons().stream().filter(each -> ground.test(decision, each)).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Aspect of(Attribute attribute, Function<Decision, @Nullable Object> value) {
    return of(attribute.key(), value, proposing(attribute));
  }

  private static Aspect of(
      String name, Function<Decision, @Nullable Object> value, Predicate<Reason> ground) {
    return new Aspect(name, value, List.of((decision, reason) -> ground.test(reason)), null);
  }

  private Aspect orElse(Attribute attribute) {
    List<BiPredicate<Decision, Reason>> more = new ArrayList<>(grounds);
    more.add((decision, reason) -> proposing(attribute).test(reason));
    return new Aspect(name, value, List.copyOf(more), decider);
  }

  private static Predicate<Reason> proposing(Attribute attribute) {
    return reason -> reason.effective() && reason.proposal().attribute() == attribute;
  }

  private static Predicate<Reason> proposing(String path) {
    return reason -> reason.effective() && reason.proposal().path().equals(path);
  }

  private static Predicate<Reason> proposingAction(String name) {
    requireNonNull(name, "actions");
    return proposing(Attribute.ACTIONS.key() + "." + name);
  }

  private static boolean escalatesLater(Reason reason) {
    return reason.proposal().attribute() == Attribute.TIER && reason.proposal().from() != null;
  }

  /** Targets change a decision by falling due; whatever holds from a moment on, by beginning. */
  private static boolean changesLater(Reason reason) {
    return reason.proposal().from() != null || proposing(Attribute.TARGETS).test(reason);
  }

  /** An action's {@code by} is in conflict under a path of its own, below that of the action. */
  private static boolean isInConflict(Decision decision, Reason reason) {
    String path = reason.proposal().path();
    return decision.conflicts().stream()
        .filter(each -> each.attribute().equals(path) || each.attribute().startsWith(path + "."))
        .flatMap(each -> each.sides().stream())
        .anyMatch(side -> side.rules().contains(reason.rule()));
  }

  private static boolean isOf(Reason reason, String clauseOrRule) {
    return clauseOrRule.equals(reason.clause()) || clauseOrRule.equals(reason.rule());
  }

  private static List<Metric> metrics(Decision decision) {
    return decision.targets().stream().map(Target::metric).toList();
  }

  private static List<String> actionNames(Decision decision) {
    return decision.actions().stream().map(Action::name).toList();
  }

  private static List<String> deciders(Decision decision) {
    return decision.reasons().stream()
        .filter(Reason::effective)
        .map(reason -> reason.clause() == null ? reason.rule() : reason.clause())
        .distinct()
        .sorted()
        .toList();
  }
}
