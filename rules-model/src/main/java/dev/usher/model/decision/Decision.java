package dev.usher.model.decision;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact sits at one moment, and why. Every list is sorted, so that equal decisions are
 * equal text. An usher makes decisions; {@link #builder} is for tests and for reading them back.
 * Immutable and safe to share between threads.
 */
public final class Decision {
  private static final Comparator<Target> BY_METRIC =
      (one, other) -> one.metric().compareTo(other.metric());
  private static final Comparator<Action> BY_NAME =
      (one, other) -> one.name().compareTo(other.name());
  private static final Comparator<Escalation> BY_MOMENT =
      Comparator.comparing(Escalation::at).thenComparing(Escalation::tier);
  private static final Comparator<Conflict> BY_ATTRIBUTE =
      Comparator.comparing(Conflict::attribute);

  private final String contact;
  private final PolicyRef policy;
  private final Instant at;
  private final @Nullable String topic;
  private final Severity severity;
  private final boolean vip;
  private final boolean emergency;
  private final List<String> signals;
  private final int tier;
  private final String owner;
  private final String queue;
  private final @Nullable Channel replyVia;
  private final List<String> approvals;
  private final List<AnyOf> anyOf;
  private final List<String> holds;
  private final @Nullable Refund refund;
  private final List<Target> targets;
  private final List<Action> actions;
  private final List<Escalation> escalations;
  private final @Nullable Instant nextReview;
  private final List<Conflict> conflicts;
  private final List<Reason> reasons;
  private final List<TimelineEvent> timeline;

  Decision(DecisionBuilder of) {
    this.contact = DecisionChecks.text("contact", of.contact);
    this.policy = Parts.needed("policy", of.policy);
    this.at = DecisionChecks.moment("at", of.at);
    this.topic = DecisionChecks.textIfPresent("topic", of.topic);
    this.severity = Parts.needed("severity", of.severity);
    this.vip = of.vip;
    this.emergency = of.emergency;
    this.signals = DecisionChecks.texts("signals", of.signals);
    this.tier = DecisionChecks.tier("tier", of.tier);
    this.owner = DecisionChecks.text("owner", of.owner);
    this.queue = of.queue == null ? owner : DecisionChecks.text("queue", of.queue);
    this.replyVia = of.replyVia;
    this.approvals = DecisionChecks.texts("approvals", of.approvals);
    this.anyOf = DecisionChecks.distinct(of.anyOf);
    this.holds = DecisionChecks.texts("holds", of.holds);
    this.refund = of.refund;
    this.targets = DecisionChecks.once("targets", of.targets, BY_METRIC);
    this.actions = DecisionChecks.once("actions", of.actions, BY_NAME);
    this.escalations = DecisionChecks.once("escalations", of.escalations, BY_MOMENT);
    this.nextReview = DecisionChecks.momentIfPresent("nextReview", of.nextReview);
    this.conflicts = DecisionChecks.once("conflicts", of.conflicts, BY_ATTRIBUTE);
    this.reasons = of.reasons;
    this.timeline = DecisionChecks.sorted(of.timeline, Comparator.naturalOrder());
  }

  /**
   * Returns a builder of the decision that a contact gets if no rule proposes anything.
   *
   * @param contact the contact's id
   * @param policy the policy that decided
   * @param at the moment the decision is made for
   * @param owner who owns the case
   */
  public static DecisionBuilder builder(
      String contact, PolicyRef policy, Instant at, String owner) {
    return new DecisionBuilder(contact, policy, at, owner);
  }

  /** Returns a builder that holds what this decision holds, to make a changed copy with. */
  public DecisionBuilder toBuilder() {
    return builder(contact, policy, at, owner)
        .topic(topic)
        .severity(severity)
        .vip(vip)
        .emergency(emergency)
        .signals(signals)
        .tier(tier)
        .queue(queue)
        .replyVia(replyVia)
        .approvals(approvals)
        .anyOf(anyOf)
        .holds(holds)
        .refund(refund)
        .targets(targets)
        .actions(actions)
        .escalations(escalations)
        .nextReview(nextReview)
        .conflicts(conflicts)
        .reasons(reasons)
        .timeline(timeline);
  }

  /** Returns the contact's id. */
  public String contact() {
    return contact;
  }

  /** Returns the policy that decided. */
  public PolicyRef policy() {
    return policy;
  }

  /** Returns the moment the decision is made for. */
  public Instant at() {
    return at;
  }

  /** Returns what the contact is about, or null if that is not known. */
  public @Nullable String topic() {
    return topic;
  }

  /** Returns how serious it is. */
  public Severity severity() {
    return severity;
  }

  /** Returns whether the customer is a VIP. */
  public boolean vip() {
    return vip;
  }

  /** Returns whether an emergency has begun. */
  public boolean emergency() {
    return emergency;
  }

  /** Returns named observations, sorted. */
  public List<String> signals() {
    return signals;
  }

  /** Returns how far up the case is, 1 or more. */
  public int tier() {
    return tier;
  }

  /** Returns who owns the case. */
  public String owner() {
    return owner;
  }

  /** Returns the queue that it waits in. */
  public String queue() {
    return queue;
  }

  /** Returns the channel that the answer takes, or null if that is left open. */
  public @Nullable Channel replyVia() {
    return replyVia;
  }

  /** Returns the authorities that must agree, sorted. */
  public List<String> approvals() {
    return approvals;
  }

  /** Returns the choices of authorities of whom some must agree, sorted; each stands by itself. */
  public List<AnyOf> anyOf() {
    return anyOf;
  }

  /** Returns the reasons why the case must not go on yet, sorted. */
  public List<String> holds() {
    return holds;
  }

  /**
   * Returns what is said of the money, or null where none is asked for and no rule grants or
   * refuses any, and under a policy that gives no verdicts on refunds.
   */
  public @Nullable Refund refund() {
    return refund;
  }

  /** Returns what must have happened by when, one at most for each metric, sorted by it. */
  public List<Target> targets() {
    return targets;
  }

  /** Returns what else must be done, one at most of each name, sorted by it. */
  public List<Action> actions() {
    return actions;
  }

  /** Returns the tiers still to be reached if nothing changes, in order of time. */
  public List<Escalation> escalations() {
    return escalations;
  }

  /** Returns the next moment at which the decision changes if nothing else happens, or null. */
  public @Nullable Instant nextReview() {
    return nextReview;
  }

  /** Returns the attributes that rules disagree on, sorted. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** Returns every proposal, in the order of the four questions and then by the rule's name. */
  public List<Reason> reasons() {
    return reasons;
  }

  /**
   * Returns every moment of the case's life that is known or still to come if nothing else happens,
   * in order of time.
   */
  public List<TimelineEvent> timeline() {
    return timeline;
  }

  /** Returns the target with a metric's key, such as {@code first-response}, if it is set. */
  public Optional<Target> target(String metric) {
    return targets.stream().filter(target -> target.metric().key().equals(metric)).findFirst();
  }

  /** Returns the action of that name, if it must be done. */
  public Optional<Action> action(String name) {
    return actions.stream().filter(action -> action.name().equals(name)).findFirst();
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        contact,
        policy,
        at,
        topic,
        severity,
        vip,
        emergency,
        signals,
        tier,
        owner,
        queue,
        replyVia,
        approvals,
        anyOf,
        holds,
        refund,
        targets,
        actions,
        escalations,
        nextReview,
        conflicts,
        reasons,
        timeline);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decision that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns everything it says, in one line. */
  @Override
  public String toString() {
    return ("Decision[contact=%s, policy=%s, at=%s, topic=%s, severity=%s, vip=%s, "
            + "emergency=%s, signals=%s, tier=%s, owner=%s, queue=%s, replyVia=%s, "
            + "approvals=%s, anyOf=%s, holds=%s, refund=%s, targets=%s, actions=%s, escalations=%s, "
            + "nextReview=%s, conflicts=%s, reasons=%s, timeline=%s]")
        .formatted(parts().toArray());
  }
}
