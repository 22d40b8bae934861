package dev.usher.judge;

import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.evaluate.ConditionResult;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.judge.PosedFact;
import dev.usher.model.decision.Proposal;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares both sides fact by fact, and counts. Not safe to share between threads. */
final class Tally {
  private final Map<Question, List<Rule>> rules = new EnumMap<>(Question.class);
  private final TreeSet<String> fired = new TreeSet<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final int switchedOn;
  private long contacts;
  private long refused;
  private long differences;

  Tally(Policy policy) {
    for (Question question : Question.values()) {
      rules.put(
          question, policy.rules().stream().filter(each -> each.question() == question).toList());
    }
    switchedOn = (int) policy.rules().stream().filter(Rule::isEnabled).count();
  }

  void contact() {
    contacts++;
  }

  void refusal() {
    refused++;
  }

  void add(PosedFact posed) {
    fired.addAll(posed.ours().byRule().keySet());
    fired.addAll(posed.judged().byRule().keySet());
    if (posed.ourFailure() != null || posed.judgeFailure() != null) {
      addFailure(posed);
      return;
    }
    for (Rule rule : rules.getOrDefault(Question.of(posed.fact()), List.of())) {
      List<Proposal> ours = posed.ours().byRule().get(rule.name());
      List<Proposal> judged = posed.judged().byRule().get(rule.name());
      if (!Objects.equals(ours, judged)) {
        report(posed, rule, worded(ours), worded(judged));
      }
    }
  }

  /** Where a rule breaks off, which others have fired by then means nothing. */
  private void addFailure(PosedFact posed) {
    RuleFailure ours = posed.ourFailure();
    Throwable judge = posed.judgeFailure();
    if (ours != null && judge != null) {
      return;
    }
    List<Rule> asked = rules.getOrDefault(Question.of(posed.fact()), List.of());
    Rule rule = ours == null ? asked.get(0) : ours.rule();
    report(posed, rule, failed(ours == null ? null : ours.getCause()), failed(judge));
  }

  private static String failed(@Nullable Throwable failure) {
    return failure == null ? "all rules can be asked" : "fails: " + ShownText.failure(failure);
  }

  private static String worded(@Nullable List<Proposal> proposals) {
    return proposals == null
        ? "does not fire"
        : proposals.stream()
            .map(each -> ShownText.escaped(each.toString()))
            .collect(Collectors.joining(", ", "fires: ", ""));
  }

  private void report(PosedFact posed, Rule rule, String usher, String judge) {
    differences++;
    if (disagreements.size() < Judgement.MOST_SHOWN) {
      disagreements.add(
          new Disagreement(posed.asked(), rule, usher, judge, conditions(posed, rule)));
    }
  }

  private static List<String> conditions(PosedFact posed, Rule rule) {
    try {
      return RuleEvaluator.of(rule).evaluate(posed.fact()).conditions().stream()
          .map(Tally::worded)
          .toList();
    } catch (RuntimeException fails) {
      return List.of(); // As the rule itself does, which is said already.
    }
  }

  private static String worded(ConditionResult result) {
    String condition = ShownText.escaped(DrlText.of(result.condition()));
    Object value = result.value();
    return condition
        + (result.holds() ? ": holds" : ": does not hold")
        + (value == null ? "" : " for " + ShownText.excerpt(value.toString()));
  }

  Judgement judgement() {
    return new Judgement(contacts, refused, switchedOn, fired, differences, disagreements);
  }
}
