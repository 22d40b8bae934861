package dev.usher.internal.decide;

import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.policy.rule.Rule;

/**
 * A proposal and the rule that made it.
 *
 * @param by the rule, or one of the {@link StatedRules}
 * @param proposal what it proposed
 */
record Entry(RankedRule by, Proposal proposal) {

  Rule rule() {
    return by.rule();
  }

  Reason reason(boolean effective) {
    return Reason.builder(StatedRules.source(by), proposal).effective(effective).build();
  }
}
