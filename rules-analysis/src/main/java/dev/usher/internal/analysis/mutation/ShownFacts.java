package dev.usher.internal.analysis.mutation;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.ContactException;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The facts that a policy's rules are asked about in its scenarios. A scenario cannot notice that a
 * rule is changed if the rule makes the same proposals for each of its facts: then the answer to
 * each question stays what it was, and so do the facts of the next one. Not safe to share between
 * threads.
 */
final class ShownFacts {

  /** A scenario, and its facts of one question. */
  private record Asked(Scenario scenario, List<Case> facts) {}

  private final Decider decider;
  private final Map<Question, List<Asked>> byQuestion = new EnumMap<>(Question.class);

  /** Decides the scenarios that pass; the others notice nothing. */
  ShownFacts(Decider decider, List<Scenario> scenarios) {
    for (Question question : Question.values()) {
      byQuestion.put(question, new ArrayList<>());
    }
    this.decider = decider;
    scenarios.forEach(this::add);
  }

  /** Decides one more scenario. */
  void add(Scenario scenario) {
    if (passes(scenario, decider)) {
      Map<Question, List<Case>> facts = new EnumMap<>(Question.class);
      for (TracedFact each : decider.trace(scenario.contact(), scenario.at()).facts()) {
        facts
            .computeIfAbsent(Question.of(each.fact()), question -> new ArrayList<>())
            .add(each.fact());
      }
      facts.forEach((question, of) -> byQuestion(question).add(new Asked(scenario, of)));
    }
  }

  private List<Asked> byQuestion(Question question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  private static boolean passes(Scenario scenario, Decider decider) {
    try {
      return scenario.run(decider::decide).passed()
          && !decider.trace(scenario.contact(), scenario.at()).facts().isEmpty();
    } catch (ContactException | RuleFailure refused) {
      return false;
    }
  }

  /** Returns the scenarios that may notice that a rule is changed, in their order. */
  List<Scenario> noticing(Rule rule, Rule changed) {
    boolean sameProposals =
        rule.proposals().equals(changed.proposals()) && rule.salience() == changed.salience();
    RuleEvaluator before = RuleEvaluator.of(rule);
    RuleEvaluator after = RuleEvaluator.of(changed);
    List<Scenario> noticing = new ArrayList<>();
    for (Asked asked : byQuestion(rule.question())) {
      for (Case fact : asked.facts()) {
        boolean fired = rule.isEnabled() && before.holds(fact);
        boolean fires = changed.isEnabled() && after.holds(fact);
        if (fired != fires || (fires && !sameProposals)) {
          noticing.add(asked.scenario());
          break;
        }
      }
    }
    return noticing;
  }
}
