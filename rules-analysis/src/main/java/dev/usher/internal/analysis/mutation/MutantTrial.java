package dev.usher.internal.analysis.mutation;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import java.util.List;
import java.util.Optional;

/**
 * Decides a policy's scenarios with one of its rules changed. Not safe to share between threads.
 */
public final class MutantTrial {
  private final Policy policy;
  private final RuleNetwork rules;
  private final Decider decider;
  private final ShownFacts facts;

  /** Makes ready what all changes have in common. */
  public MutantTrial(Policy policy, List<Scenario> scenarios) {
    this.policy = policy;
    this.rules = RuleNetwork.of(policy.rules());
    this.decider = new Decider(policy, rules, null);
    this.facts = new ShownFacts(decider, scenarios);
  }

  /**
   * Returns whether a scenario that is yet to be written passes with a rule, and fails with what it
   * is changed to.
   */
  public boolean isKilledBy(ScenarioDraft draft, Rule rule, Rule changed) {
    ShownFacts shown = new ShownFacts(decider, List.of(read(draft)));
    return first(shown.noticing(rule, changed), changed).isPresent();
  }

  /** Adds a scenario that is yet to be written to those that may kill. */
  public void add(ScenarioDraft draft) {
    facts.add(read(draft));
  }

  private Scenario read(ScenarioDraft draft) {
    String written = new ScenarioWriter().file(List.of(draft));
    return ScenarioReader.of(policy).read("scenarios.yaml", written).get(0);
  }

  /** Returns the first scenario that passes with a rule, and fails with what it is changed to. */
  public Optional<Scenario> killer(Rule rule, Rule changed) {
    return first(facts.noticing(rule, changed), changed);
  }

  private Optional<Scenario> first(List<Scenario> noticing, Rule changed) {
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
