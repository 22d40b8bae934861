package dev.usher.model.decision;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a decision says. Not safe to share between threads. */
public final class DecisionBuilder {
  final String contact;
  final PolicyRef policy;
  final Instant at;
  final String owner;
  @Nullable String topic;
  Severity severity = Severity.NORMAL;
  boolean vip;
  boolean emergency;
  List<String> signals = List.of();
  int tier = 1;
  @Nullable String queue;
  @Nullable Channel replyVia;
  List<String> approvals = List.of();
  List<AnyOf> anyOf = List.of();
  List<String> holds = List.of();
  @Nullable Refund refund;
  List<Target> targets = List.of();
  List<Action> actions = List.of();
  List<Escalation> escalations = List.of();
  @Nullable Instant nextReview;
  List<Conflict> conflicts = List.of();
  List<Reason> reasons = List.of();
  List<TimelineEvent> timeline = List.of();

  DecisionBuilder(String contact, PolicyRef policy, Instant at, String owner) {
    this.contact = contact;
    this.policy = policy;
    this.at = at;
    this.owner = owner;
  }

  /** Sets what the contact is about; null if that is not known. */
  public DecisionBuilder topic(@Nullable String topic) {
    this.topic = topic;
    return this;
  }

  /** Sets how serious it is; {@link Severity#NORMAL} unless set. */
  public DecisionBuilder severity(Severity severity) {
    this.severity = severity;
    return this;
  }

  /** Says whether the customer is a VIP; false unless set. */
  public DecisionBuilder vip(boolean vip) {
    this.vip = vip;
    return this;
  }

  /** Says whether an emergency has begun; false unless set. */
  public DecisionBuilder emergency(boolean emergency) {
    this.emergency = emergency;
    return this;
  }

  /** Sets the signals, replacing earlier ones. */
  public DecisionBuilder signals(Collection<String> signals) {
    this.signals = Parts.list("signals", signals);
    return this;
  }

  /** Sets how far up the case is; 1 unless set. */
  public DecisionBuilder tier(int tier) {
    this.tier = tier;
    return this;
  }

  /** Sets the queue that it waits in; the owner unless set. */
  public DecisionBuilder queue(String queue) {
    this.queue = queue;
    return this;
  }

  /** Sets the channel that the answer takes; null to leave it open. */
  public DecisionBuilder replyVia(@Nullable Channel replyVia) {
    this.replyVia = replyVia;
    return this;
  }

  /** Sets the authorities that must agree, replacing earlier ones. */
  public DecisionBuilder approvals(Collection<String> approvals) {
    this.approvals = Parts.list("approvals", approvals);
    return this;
  }

  /** Sets the choices of authorities of whom some must agree, replacing earlier ones. */
  public DecisionBuilder anyOf(Collection<AnyOf> anyOf) {
    this.anyOf = Parts.list("anyOf", anyOf);
    return this;
  }

  /** Sets the reasons why the case must not go on yet, replacing earlier ones. */
  public DecisionBuilder holds(Collection<String> holds) {
    this.holds = Parts.list("holds", holds);
    return this;
  }

  /** Sets what is said of the money; null if nothing is. */
  public DecisionBuilder refund(@Nullable Refund refund) {
    this.refund = refund;
    return this;
  }

  /** Sets the targets, replacing earlier ones. */
  public DecisionBuilder targets(Collection<Target> targets) {
    this.targets = Parts.list("targets", targets);
    return this;
  }

  /** Sets the actions, replacing earlier ones. */
  public DecisionBuilder actions(Collection<Action> actions) {
    this.actions = Parts.list("actions", actions);
    return this;
  }

  /** Sets the tiers still to be reached, replacing earlier ones. */
  public DecisionBuilder escalations(Collection<Escalation> escalations) {
    this.escalations = Parts.list("escalations", escalations);
    return this;
  }

  /** Sets the next moment at which the decision changes; null if there is none. */
  public DecisionBuilder nextReview(@Nullable Instant nextReview) {
    this.nextReview = nextReview;
    return this;
  }

  /** Sets the attributes that rules disagree on, replacing earlier ones. */
  public DecisionBuilder conflicts(Collection<Conflict> conflicts) {
    this.conflicts = Parts.list("conflicts", conflicts);
    return this;
  }

  /** Sets every proposal, in the order of the four questions and then by the rule's name. */
  public DecisionBuilder reasons(Collection<Reason> reasons) {
    this.reasons = Parts.list("reasons", reasons);
    return this;
  }

  /** Sets the moments of the case's life, replacing earlier ones. */
  public DecisionBuilder timeline(Collection<TimelineEvent> timeline) {
    this.timeline = Parts.list("timeline", timeline);
    return this;
  }

  /**
   * Returns the decision.
   *
   * @throws NullPointerException if something that must be there is null
   * @throws IllegalArgumentException if a text is blank, the tier below 1, or a metric, an action
   *     or a conflict comes twice; the message says which
   */
  public Decision build() {
    return new Decision(this);
  }
}
