package dev.usher.internal.evaluate;

import dev.usher.policy.rule.Rule;
import java.util.List;

/**
 * What came of asking a fact all conditions of a rule, without short cuts.
 *
 * @param rule the rule; never null
 * @param holds whether all of them hold
 * @param conditions what came of each, in the rule's order
 */
public record RuleResult(Rule rule, boolean holds, List<ConditionResult> conditions) {

  /** Copies the list. */
  public RuleResult {
    conditions = List.copyOf(conditions);
  }

  /** Returns whether the rule fires: it is switched on and all its conditions hold. */
  public boolean fires() {
    return holds && rule.isEnabled();
  }
}
