package dev.usher.model.rule;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.Metric;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fourth question: who does what, by when? */
public final class Tiered extends Case implements WithAssessment {
  private final Assessment assessment;
  private final int tier;

  /** Makes the fact; the engine does. */
  public Tiered(
      AtReceipt receipt,
      @Nullable String topic,
      Assessment assessment,
      int tier,
      ProposalSink proposals) {
    super(receipt, topic, proposals);
    this.assessment = Parts.needed("assessment", assessment);
    this.tier = tier;
  }

  @Override
  public Severity getSeverity() {
    return assessment.severity();
  }

  @Override
  public boolean isVip() {
    return assessment.vip();
  }

  @Override
  public boolean isEmergency() {
    return assessment.emergency();
  }

  @Override
  public Set<String> getSignals() {
    return assessment.signals();
  }

  /** The tier that the case is at. */
  public int getTier() {
    return tier;
  }

  /** Proposes the queue; the proposal of greatest salience settles it. */
  public Tiered route(String queue) {
    return propose(new Proposal.Route(queue), this);
  }

  /** Proposes the owner; the proposal of greatest salience settles it. */
  public Tiered assign(String role) {
    return propose(new Proposal.Assign(role), this);
  }

  /** Proposes the channel of the answer; the proposal of greatest salience settles it. */
  public Tiered replyVia(Channel channel) {
    return propose(new Proposal.ReplyVia(channel), this);
  }

  /** Proposes that somebody must agree. */
  public Tiered approve(String authority) {
    return propose(new Proposal.Approval(authority), this);
  }

  /**
   * Proposes that some of these must agree, whichever they are.
   *
   * @param need how many, 1 or more; never more than there are different names
   */
  public Tiered approveAny(int need, String one, String other, String... more) {
    return propose(approvalByAny(need, one, other, more), this);
  }

  /** Proposes that the case must not go on yet. */
  public Tiered hold(String reason) {
    return propose(new Proposal.Hold(reason), this);
  }

  /** Proposes a target for the first answer. */
  public Tiered respondWithin(Countdown within) {
    return propose(new Proposal.Due(Metric.FIRST_RESPONSE, within), this);
  }

  /**
   * Proposes a target.
   *
   * @throws IllegalArgumentException if there is no such metric
   */
  public Tiered target(String metric, Countdown within) {
    return propose(new Proposal.Due(Metric.of(metric), within), this);
  }

  /** Proposes that the customer hears again and again, each time within this span of the last. */
  public Tiered updateEvery(Countdown within) {
    return propose(new Proposal.Due(Metric.NEXT_UPDATE, within), this);
  }

  /** Proposes an action. */
  public Tiered act(String name) {
    return propose(new Proposal.Act(name, null, null), this);
  }

  /** Proposes an action and who takes it. */
  public Tiered act(String name, String by) {
    return propose(new Proposal.Act(name, by, null), this);
  }

  /** Proposes an action and by when it is due. */
  public Tiered act(String name, Deadline due) {
    return propose(new Proposal.Act(name, null, due), this);
  }

  /** Proposes an action, who takes it, and by when it is due. */
  public Tiered act(String name, String by, Deadline due) {
    return propose(new Proposal.Act(name, by, due), this);
  }

  /** Proposes an action from a moment on. */
  public Tiered act(String name, ActionFrom from) {
    return propose(new Proposal.Act(name, null, null, from), this);
  }

  /** Proposes an action from a moment on, and who takes it. */
  public Tiered act(String name, String by, ActionFrom from) {
    return propose(new Proposal.Act(name, by, null, from), this);
  }

  /** Proposes an action from a moment on, and by when it is due; a bare span counts from there. */
  public Tiered act(String name, Deadline due, ActionFrom from) {
    return propose(new Proposal.Act(name, null, due, from), this);
  }

  /** Proposes an action from a moment on, who takes it, and by when it is due. */
  public Tiered act(String name, String by, Deadline due, ActionFrom from) {
    return propose(new Proposal.Act(name, by, due, from), this);
  }
}
