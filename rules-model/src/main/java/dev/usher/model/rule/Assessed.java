package dev.usher.model.rule;

import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.Parts;
import dev.usher.model.time.TierFrom;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The third question: how far up must the case go, who must agree, is the money due? */
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

  /** Proposes that what is asked for is granted. */
  public Assessed grant() {
    return propose(Proposal.Grant.ASKED, this);
  }

  /**
   * Proposes that an amount is granted.
   *
   * @param amount in the policy's currency, with at most 15 digits, so that it is exact
   */
  public Assessed grant(double amount) {
    return grant(BigDecimal.valueOf(amount));
  }

  /** Proposes that an amount in the policy's currency is granted. */
  public Assessed grant(BigDecimal amount) {
    return propose(new Proposal.Grant(amount, null), this);
  }

  /**
   * Proposes that an amount is granted for each of a number that the contact says; where it does
   * not say it, nothing is.
   *
   * @param amount in the policy's currency, with at most 15 digits, so that it is exact
   * @param field the number's name among the policy's own fields
   */
  public Assessed grantPer(double amount, String field) {
    return grantPer(BigDecimal.valueOf(amount), field);
  }

  /**
   * Proposes that an amount in the policy's currency is granted for each of a number that the
   * contact says; where it does not say it, nothing is.
   *
   * @param field the number's name among the policy's own fields
   */
  public Assessed grantPer(BigDecimal amount, String field) {
    return propose(new Proposal.Grant(amount, field), this);
  }

  /**
   * Proposes a limit of what is granted.
   *
   * @param amount in the policy's currency, with at most 15 digits, so that it is exact
   */
  public Assessed cap(double amount) {
    return cap(BigDecimal.valueOf(amount));
  }

  /** Proposes a limit, in the policy's currency, of what is granted. */
  public Assessed cap(BigDecimal amount) {
    return propose(new Proposal.Cap(amount), this);
  }

  /** Proposes that the money is refused. */
  public Assessed refuse(String reason) {
    return propose(new Proposal.Refusal(reason), this);
  }
}
