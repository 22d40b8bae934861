package dev.usher.internal.decide;

import dev.usher.model.decision.Source;
import dev.usher.model.decision.Statement;
import dev.usher.policy.KeptClauses;

/**
 * Stand for rules where the contact itself says something that counts as a proposal.
 *
 * @param severity where it states a severity
 * @param tier where its progress records a tier
 */
record StatedRules(Proposer severity, Proposer tier) {

  static StatedRules of(KeptClauses clauses) {
    return new StatedRules(
        proposer(new Source.Stated(Statement.STATED_SEVERITY, clauses.statedSeverity())),
        proposer(new Source.Stated(Statement.RECORDED_TIER, clauses.recordedTier())));
  }

  private static Proposer proposer(Source source) {
    return new Proposer(source, 0, Proposer.BEFORE_RULES);
  }
}
