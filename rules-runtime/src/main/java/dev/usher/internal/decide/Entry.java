package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Proposal;
import dev.usher.policy.PolicyRule;
import dev.usher.policy.Question;

/**
 * A proposal and the rule that made it.
 *
 * @param by the rule, or one of the two that stand for what the contact itself says
 * @param proposal what it proposed
 */
record Entry(RankedRule by, Proposal proposal) {

  /** Stands for a rule where the contact states a severity. */
  static final RankedRule STATED_SEVERITY = stated(Reason.STATED_SEVERITY, Question.CLASSIFIED);

  /** Stands for a rule where the contact's progress records a tier. */
  static final RankedRule RECORDED_TIER = stated(Reason.RECORDED_TIER, Question.ASSESSED);

  private static RankedRule stated(String name, Question question) {
    return new RankedRule(
        new PolicyRule(name, question, null, false, 0, true, "the contact", 0), -1);
  }

  PolicyRule rule() {
    return by.rule();
  }

  Reason reason(boolean effective) {
    return new Reason(rule().name(), rule().clause(), proposal, effective);
  }
}
