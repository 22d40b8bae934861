package dev.usher.model.rule;

import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.TierFrom;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The third question: how far up must the case go, and who must agree? */
public final class Assessed extends Case implements WithAssessment {
  private final Assessment assessment;

  /** Makes the fact; the engine does. */
  public Assessed(
      AtReceipt receipt, @Nullable String topic, Assessment assessment, ProposalSink proposals) {
    super(receipt, topic, proposals);
    this.assessment = Parts.needed("assessment", assessment);
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

  /** Proposes at least this tier. */
  public Assessed escalate(int tier) {
    return propose(new Proposal.Escalate(tier, null), this);
  }

  /** Proposes at least this tier from a moment on. */
  public Assessed escalate(int tier, TierFrom from) {
    return propose(new Proposal.Escalate(tier, from), this);
  }

  /** Proposes that somebody must agree. */
  public Assessed approve(String authority) {
    return propose(new Proposal.Approval(authority), this);
  }

  /**
   * Proposes that some of these must agree, whichever they are.
   *
   * @param need how many, 1 or more; never more than there are different names
   */
  public Assessed approveAny(int need, String one, String other, String... more) {
    return propose(approvalByAny(need, one, other, more), this);
  }

  /** Proposes that the case must not go on yet. */
  public Assessed hold(String reason) {
    return propose(new Proposal.Hold(reason), this);
  }
}
