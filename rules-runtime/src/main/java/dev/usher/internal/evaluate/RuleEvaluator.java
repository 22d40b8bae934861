package dev.usher.internal.evaluate;

import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule whose conditions are ready to be asked of facts. It says what a rule means; which rules
 * fire in a decision comes from the engine. Immutable and safe to share between threads.
 */
public final class RuleEvaluator {
  private final Rule rule;
  private final List<Condition> conditions;
  private final List<Criterion> criteria;

  private RuleEvaluator(Rule rule) {
    this.rule = rule;
    this.conditions = rule.conditions();
    this.criteria = conditions.stream().map(Criterion::of).toList();
  }

  /**
   * Makes a rule ready.
   *
   * @param rule one of a policy that opens
   * @throws IllegalArgumentException if a condition could not be read or is not in order
   */
  public static RuleEvaluator of(Rule rule) {
    return new RuleEvaluator(rule);
  }

  /** Returns the rule. */
  public Rule rule() {
    return rule;
  }

  /** Returns its conditions made ready, in the rule's order. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /**
   * Returns whether all conditions hold; the first that does not ends the asking.
   *
   * @param fact one of the rule's question
   */
  public boolean holds(Case fact) {
    for (Criterion criterion : criteria) {
      if (!criterion.holds(fact)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Asks every condition and every part of one, whatever the others answer.
   *
   * @param fact one of the rule's question
   */
  public RuleResult evaluate(Case fact) {
    boolean holds = true;
    List<ConditionResult> results = new ArrayList<>(criteria.size());
    for (int i = 0; i < criteria.size(); i++) {
      ConditionResult result = evaluate(conditions.get(i), criteria.get(i), fact);
      holds &= result.holds();
      results.add(result);
    }
    return new RuleResult(rule, holds, results);
  }

  private static ConditionResult evaluate(Condition condition, Criterion criterion, Case fact) {
    if (criterion instanceof Comparison comparison) {
      Object value = comparison.asked().answer(fact);
      boolean holds = comparison.requirement().isMetBy(value) != comparison.negated();
      return new ConditionResult(condition, holds, value, List.of());
    } else if (criterion instanceof Criterion.Every every) {
      List<ConditionResult> parts =
          evaluate(((Condition.All) condition).parts(), every.parts(), fact);
      return joined(condition, parts.stream().allMatch(ConditionResult::holds), parts);
    } else if (criterion instanceof Criterion.Some some) {
      List<ConditionResult> parts =
          evaluate(((Condition.Any) condition).parts(), some.parts(), fact);
      return joined(condition, parts.stream().anyMatch(ConditionResult::holds), parts);
    }
    ConditionResult part =
        evaluate(((Condition.Not) condition).part(), ((Criterion.Opposite) criterion).part(), fact);
    return joined(condition, !part.holds(), List.of(part));
  }

  private static List<ConditionResult> evaluate(
      List<Condition> conditions, List<Criterion> criteria, Case fact) {
    List<ConditionResult> results = new ArrayList<>(criteria.size());
    for (int i = 0; i < criteria.size(); i++) {
      results.add(evaluate(conditions.get(i), criteria.get(i), fact));
    }
    return results;
  }

  private static ConditionResult joined(
      Condition condition, boolean holds, List<ConditionResult> parts) {
    return new ConditionResult(condition, holds, null, parts);
  }
}
