package dev.usher.test;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Target;
import dev.usher.model.time.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a decision says, and the reasons that it rests on.
 *
 * @param name what a failure calls it: its path in the decision's JSON
 * @param value reads it from a decision; null stands for none
 * @param grounds pick the reasons; the first that picks any of a decision's is the one that counts
 */
record Aspect(
    String name, Function<Decision, @Nullable Object> value, List<Predicate<Reason>> grounds) {

  static final Aspect TOPIC = of("topic", Decision::topic, kind(Proposal.Topic.class));
  static final Aspect SEVERITY = of("severity", Decision::severity, kind(Proposal.AtLeast.class));
  static final Aspect VIP = of("vip", Decision::vip, kind(Proposal.Vip.class));
  static final Aspect EMERGENCY =
      of("emergency", Decision::emergency, kind(Proposal.Emergency.class));
  static final Aspect SIGNALS = of("signals", Decision::signals, kind(Proposal.Signal.class));
  static final Aspect TIER = of("tier", Decision::tier, kind(Proposal.Escalate.class));
  static final Aspect OWNER =
      of("owner", Decision::owner, kind(Proposal.Assign.class))
          .orElse(kind(Proposal.Escalate.class));
  static final Aspect QUEUE =
      of("queue", Decision::queue, kind(Proposal.Route.class))
          .orElse(kind(Proposal.Assign.class))
          .orElse(kind(Proposal.Escalate.class));
  static final Aspect REPLY_VIA = of("replyVia", Decision::replyVia, kind(Proposal.ReplyVia.class));
  static final Aspect APPROVALS =
      of("approvals", Decision::approvals, kind(Proposal.Approval.class));
  static final Aspect HOLDS = of("holds", Decision::holds, kind(Proposal.Hold.class));
  static final Aspect TARGETS = of("targets", Aspect::metrics, kind(Proposal.Due.class));
  static final Aspect ACTIONS = of("actions", Aspect::actionNames, kind(Proposal.Act.class));
  static final Aspect ESCALATIONS =
      of("escalations", Decision::escalations, Aspect::escalatesLater);
  static final Aspect NEXT_REVIEW = of("nextReview", Decision::nextReview, Aspect::changesLater);
  static final Aspect CONFLICTS = of("conflicts", Decision::conflicts, Aspect::hasOneValue);

  static Aspect target(Metric metric, String what, Function<Target, Object> value) {
    return of(
        "targets." + metric + "." + what,
        decision -> decision.target(metric.key()).map(value).orElse("no such target"),
        reason ->
            reason.effective()
                && reason.proposal() instanceof Proposal.Due due
                && due.metric() == metric);
  }

  static Aspect action(String name) {
    return of("actions", Aspect::actionNames, proposing(name));
  }

  static Aspect action(String name, String what, Function<Action, Object> value) {
    return of(
        "actions." + name + "." + what,
        decision -> decision.action(name).map(value).orElse("no such action"),
        proposing(name));
  }

  /** The clauses that are followed; its reasons are those of one clause, or the rule so named. */
  static Aspect decidedBy(String clauseOrRule) {
    requireNonNull(clauseOrRule, "clause or rule");
    return of("decided by", Aspect::deciders, reason -> isOf(reason, clauseOrRule));
  }

  List<Reason> reasons(Decision decision) {
    return grounds.stream()
        .map(ground -> decision.reasons().stream().filter(ground).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Aspect of(
      String name, Function<Decision, @Nullable Object> value, Predicate<Reason> ground) {
    return new Aspect(name, value, List.of(ground));
  }

  private Aspect orElse(Predicate<Reason> ground) {
    List<Predicate<Reason>> more = new ArrayList<>(grounds);
    more.add(ground);
    return new Aspect(name, value, List.copyOf(more));
  }

  private static Predicate<Reason> kind(Class<? extends Proposal> kind) {
    return reason -> reason.effective() && kind.isInstance(reason.proposal());
  }

  private static Predicate<Reason> proposing(String action) {
    requireNonNull(action, "actions");
    return reason ->
        reason.effective()
            && reason.proposal() instanceof Proposal.Act act
            && act.name().equals(action);
  }

  private static boolean escalatesLater(Reason reason) {
    return reason.proposal() instanceof Proposal.Escalate escalate && escalate.from() != null;
  }

  private static boolean changesLater(Reason reason) {
    Proposal proposal = reason.proposal();
    return escalatesLater(reason)
        || (proposal instanceof Proposal.AtLeast severity && severity.from() != null)
        || (proposal instanceof Proposal.Emergency emergency && emergency.from() != null)
        || (proposal instanceof Proposal.Due && reason.effective());
  }

  private static boolean hasOneValue(Reason reason) {
    Proposal proposal = reason.proposal();
    return proposal instanceof Proposal.Topic
        || proposal instanceof Proposal.Route
        || proposal instanceof Proposal.Assign
        || proposal instanceof Proposal.ReplyVia
        || (proposal instanceof Proposal.Act act && act.by() != null);
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
