package dev.usher.scenario;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.ContactException;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.List;

/**
 * Which conditions of a policy's rules its scenarios show from both sides. Immutable.
 *
 * <p>A condition is a comparison in a rule: {@code refund >= 500}. It has two sides, that it holds
 * and that it does not. A scenario shows a side where that side <em>decides</em>: on a fact that
 * the scenario's decision asks the rule about, the condition is on that side, and if it alone were
 * on the other one, the rule would fire where it does not, or not where it does. So what stands
 * beside it under {@code &&} or a comma holds, and what stands beside it under {@code ||} does not:
 * what is known elsewhere as masking MC/DC. A case whose severity or emergency changes in its
 * course asks several facts, and each counts. Rules that are switched off, and the words of a rule
 * without conditions, do not count.
 */
public final class ConditionCoverage {
  private static final double ALL = 100;

  private final int sides;
  private final List<ConditionGap> gaps;

  private ConditionCoverage(int sides, List<ConditionGap> gaps) {
    this.sides = sides;
    this.gaps = List.copyOf(gaps);
  }

  /**
   * Decides the scenarios' contacts and looks at every condition of every rule that is asked.
   *
   * @param policy one that opens
   * @param scenarios its scenarios; those whose contact is refused, or on which a rule fails, show
   *     nothing
   */
  public static ConditionCoverage of(Policy policy, List<Scenario> scenarios) {
    Decider decider =
        new Decider(requireNonNull(policy, "policy"), RuleNetwork.of(policy.rules()), null);
    List<ShownSides> rules =
        policy.rules().stream()
            .filter(Rule::isEnabled)
            .map(RuleEvaluator::of)
            .map(ShownSides::new)
            .toList();
    for (Scenario scenario : scenarios) {
      try {
        for (TracedFact asked : decider.trace(scenario.contact(), scenario.at()).facts()) {
          Question question = Question.of(asked.fact());
          rules.forEach(rule -> rule.look(question, asked.fact()));
        }
      } catch (ContactException | RuleFailure nothing) {
        // What cannot be decided shows no condition; the scenario itself says so.
      }
    }
    return new ConditionCoverage(
        rules.stream().mapToInt(ShownSides::count).sum(),
        rules.stream().flatMap(rule -> rule.gaps().stream()).toList());
  }

  /** Returns how many sides the conditions have: two each. */
  public int sides() {
    return sides;
  }

  /** Returns how many of them a scenario shows. */
  public int shown() {
    return sides - gaps.size();
  }

  /** Returns the share that is shown, in percent; 100 where there is no condition. */
  public double percent() {
    return sides == 0 ? ALL : shown() * ALL / sides;
  }

  /** Returns the sides that no scenario shows, in the order of file and line. */
  public List<ConditionGap> gaps() {
    return gaps;
  }
}
