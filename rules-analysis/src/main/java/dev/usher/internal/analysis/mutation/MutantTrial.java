package dev.usher.internal.analysis.mutation;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * Decides a policy's scenarios with one of its rules changed. Not safe to share between threads.
 */
public final class MutantTrial {
  private final RuleNetwork rules;
  private final Decider decider;
  private final ShownFacts facts;

  /** Makes ready what all changes have in common. */
  public MutantTrial(Policy policy, List<Scenario> scenarios) {
    this.rules = RuleNetwork.of(policy.rules());
    this.decider = new Decider(policy, rules, null);
    this.facts = new ShownFacts(decider, scenarios);
  }

  /** Returns the first scenario that passes with a rule, and fails with what it is changed to. */
  public Optional<Scenario> killer(Rule rule, Rule changed) {
    List<Scenario> noticing = facts.noticing(rule, changed);
    if (noticing.isEmpty()) {
      return Optional.empty();
    }
    Decider other = decider.by(rules.with(changed));
    return noticing.stream().filter(each -> fails(each, other)).findFirst();
  }

  private static boolean fails(Scenario scenario, Decider decider) {
    try {
      return !scenario.run(decider::decide).passed();
    } catch (RuleFailure failure) {
      return true;
    }
  }
}
