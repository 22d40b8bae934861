package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Reason;
import dev.usher.policy.KeptClauses;
import dev.usher.policy.PolicyRule;
import dev.usher.policy.rule.Question;
import org.jspecify.annotations.Nullable;

/**
 * Stand for rules where the contact itself says something that counts as a proposal.
 *
 * @param severity where it states a severity
 * @param tier where its progress records a tier
 */
record StatedRules(RankedRule severity, RankedRule tier) {

  static StatedRules of(KeptClauses clauses) {
    return new StatedRules(
        rule(Reason.STATED_SEVERITY, Question.CLASSIFIED, clauses.statedSeverity()),
        rule(Reason.RECORDED_TIER, Question.ASSESSED, clauses.recordedTier()));
  }

  private static RankedRule rule(String name, Question question, @Nullable String clause) {
    return new RankedRule(
        new PolicyRule(name, question, clause, false, 0, true, "the contact", 0), -1);
  }
}
