package dev.usher.internal.decide;

import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Proposal;
import dev.usher.policy.PolicyRule;
import dev.usher.policy.Question;

/**
 * A proposal and the rule that made it.
 *
 * @param rule the rule, or one of the two that stand for what the contact itself says
 * @param proposal what it proposed
 */
record Entry(PolicyRule rule, Proposal proposal) {

  /** Stands for a rule where the contact states a severity. */
  static final PolicyRule STATED_SEVERITY = stated(Reason.STATED_SEVERITY, Question.CLASSIFIED);

  /** Stands for a rule where the contact's progress records a tier. */
  static final PolicyRule RECORDED_TIER = stated(Reason.RECORDED_TIER, Question.ASSESSED);

  private static PolicyRule stated(String name, Question question) {
    return new PolicyRule(name, question, null, false, 0, true, "the contact", 0);
  }

  Reason reason(boolean effective) {
    return new Reason(rule.name(), rule.clause(), proposal, effective);
  }
}
