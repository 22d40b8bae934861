package dev.usher.internal.judge;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.evaluate.RuleResult;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares what evaluation, the network and a judge make of the same rules, contact by contact, and
 * keeps the differences.
 */
final class Agreement {
  /** So many contacts share a session of the judge. */
  private static final int TOGETHER = 64;

  private static final int MOST_DIFFERENCES = 5;

  private final RuleNetwork network;
  private final Map<Question, List<RuleEvaluator>> evaluators = new EnumMap<>(Question.class);
  private final List<String> differences = new ArrayList<>();
  private final Set<String> fired = new TreeSet<>();
  private long contacts;

  /** One contact: its four facts, and what the judge makes of them. */
  private record Asked(List<Case> facts, Firings judged) {}

  Agreement(RuleNetwork network) {
    this.network = network;
    for (Question question : Question.values()) {
      evaluators.put(
          question,
          network.rules().stream()
              .map(each -> each.rule())
              .filter(rule -> rule.question() == question)
              .map(RuleEvaluator::of)
              .toList());
    }
  }

  /** Compares evaluation and network over the next contacts of a series. */
  void compare(BoundaryFacts series, int count) {
    for (int i = 0; i < count; i++) {
      List<Case> facts = series.next(proposal -> {});
      compareEvaluation(facts, fire(facts));
      contacts++;
    }
  }

  /** Compares all three over the next contacts of a series. */
  void compare(CompiledText judge, BoundaryFacts series, int count) {
    for (int left = count; left > 0; left -= TOGETHER) {
      compare(judge, taken(series, Math.min(TOGETHER, left)));
    }
  }

  /**
   * Compares all three over the same contacts, round after round, but asks none but the judge in
   * rounds that are not among those.
   */
  void compare(CompiledText judge, BoundaryFacts series, int count, List<Integer> rounds) {
    List<Asked> asked = taken(series, count);
    for (int round = 1; round <= rounds.get(rounds.size() - 1); round++) {
      if (rounds.contains(round)) {
        compare(judge, asked);
      } else {
        asked.forEach(each -> each.judged.clear());
        judge.ask(asked.stream().flatMap(each -> each.facts.stream()).toList());
      }
    }
  }

  private static List<Asked> taken(BoundaryFacts series, int count) {
    List<Asked> asked = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Firings judged = new Firings();
      asked.add(new Asked(series.next(judged), judged));
    }
    return asked;
  }

  private void compare(CompiledText judge, List<Asked> asked) {
    asked.forEach(each -> each.judged.clear());
    judge.ask(asked.stream().flatMap(each -> each.facts.stream()).toList());
    for (Asked each : asked) {
      Firings ours = fire(each.facts);
      compareEvaluation(each.facts, ours);
      for (var firing : network.rules()) {
        Rule rule = firing.rule();
        List<Proposal> proposed = ours.byRule().get(rule.name());
        List<Proposal> judged = each.judged.byRule().get(rule.name());
        if (!Objects.equals(proposed, judged)) {
          report(rule, each.facts, "fires with " + proposed + ", the judge's with " + judged);
        }
      }
      contacts++;
    }
  }

  private Firings fire(List<Case> facts) {
    Firings firings = new Firings();
    for (Case fact : facts) {
      network.ask(fact, (rule, proposals) -> firings.add(rule.rule().name(), proposals));
    }
    fired.addAll(firings.byRule().keySet());
    return firings;
  }

  private void compareEvaluation(List<Case> facts, Firings firings) {
    SortedMap<String, List<Proposal>> byRule = firings.byRule();
    for (Case fact : facts) {
      for (RuleEvaluator evaluator : evaluators.get(Question.of(fact))) {
        boolean fires = evaluator.evaluate(fact).fires();
        if (fires != byRule.containsKey(evaluator.rule().name())) {
          report(evaluator.rule(), facts, "evaluates to " + fires + ", the network says otherwise");
        }
      }
    }
  }

  private void report(Rule rule, List<Case> facts, String what) {
    if (differences.size() < MOST_DIFFERENCES) {
      Case fact = facts.get(List.of(Question.values()).indexOf(rule.question()));
      RuleResult result = RuleEvaluator.of(rule).evaluate(fact);
      differences.add(
          "after " + contacts + " contacts: " + what + "\n" + rule.toDrl() + result.conditions());
    }
  }

  /** Returns the first differences; none if all agree. */
  List<String> differences() {
    return differences;
  }

  /** Returns the names of the rules that fired at least once. */
  Set<String> fired() {
    return fired;
  }

  /** Returns how many contacts have been compared. */
  long contacts() {
    return contacts;
  }
}
