package dev.usher.internal.explain;

import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.decide.TracedFact.When;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.evaluate.RuleResult;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of each rule of one case. Not safe to share between threads. */
final class RuleAnswers {
  private final ConditionAnswers answers;
  private final Map<Question, List<TracedFact>> facts = new EnumMap<>(Question.class);
  private final Map<String, List<Reason>> reasons = new HashMap<>();

  RuleAnswers(CaseTrace trace, ConditionAnswers answers) {
    this.answers = answers;
    for (TracedFact each : trace.facts()) {
      facts.computeIfAbsent(Question.of(each.fact()), question -> new ArrayList<>()).add(each);
    }
    for (Reason reason : trace.decision().reasons()) {
      reasons.computeIfAbsent(reason.rule(), rule -> new ArrayList<>()).add(reason);
    }
  }

  /** Returns what became of a rule. */
  RuleExplanation of(RuleEvaluator evaluator) {
    Rule rule = evaluator.rule();
    TracedFact present = fact(rule, When.PRESENT);
    if (!rule.isEnabled()) {
      return explained(evaluator, present, RuleState.SWITCHED_OFF, List.of());
    }
    if (present.fired().contains(rule.name())) {
      List<Reason> proposed = proposed(rule);
      boolean waits = proposed.stream().allMatch(each -> each.state() == ReasonState.TO_COME);
      return explained(evaluator, present, waits ? RuleState.LATER : RuleState.FIRED, proposed);
    }
    if (reasons.containsKey(rule.name())) {
      // A case does not fall back from where a rule brought it while other conditions held.
      return explained(evaluator, fired(rule, When.OVER), RuleState.FIRED, proposed(rule));
    }
    TracedFact later = fired(rule, When.TO_COME);
    return later.phase() == When.TO_COME
        ? explained(evaluator, present, RuleState.LATER, by(rule, later.reasons()))
        : explained(evaluator, present, RuleState.NOT_FIRED, List.of());
  }

  private RuleExplanation explained(
      RuleEvaluator evaluator, TracedFact asked, RuleState state, List<Reason> proposed) {
    Rule rule = evaluator.rule();
    RuleResult result = evaluator.evaluate(asked.fact());
    return new RuleExplanation(
        rule.name(),
        rule.clause(),
        rule.question(),
        rule.namePlace(),
        state,
        state == RuleState.LATER ? begins(proposed) : null,
        answers.nearness(result.conditions()),
        answers.of(result.conditions()),
        proposed);
  }

  private static @Nullable Instant begins(List<Reason> proposed) {
    return proposed.stream()
        .map(Reason::from)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private List<Reason> proposed(Rule rule) {
    return reasons.getOrDefault(rule.name(), List.of());
  }

  private static List<Reason> by(Rule rule, List<Reason> reasons) {
    return reasons.stream().filter(reason -> rule.name().equals(reason.rule())).toList();
  }

  private TracedFact fact(Rule rule, When phase) {
    return of(rule).stream().filter(each -> each.phase() == phase).findFirst().orElseThrow();
  }

  /** Returns the first fact of a phase that made a rule fire, or the present one. */
  private TracedFact fired(Rule rule, When phase) {
    return of(rule).stream()
        .filter(each -> each.phase() == phase && each.fired().contains(rule.name()))
        .findFirst()
        .orElseGet(() -> fact(rule, When.PRESENT));
  }

  private List<TracedFact> of(Rule rule) {
    return facts.getOrDefault(rule.question(), List.of());
  }
}
