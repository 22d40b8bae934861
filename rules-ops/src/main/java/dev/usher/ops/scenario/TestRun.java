package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.analysis.MutationRun;
import dev.usher.model.decision.PolicyRef;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.ops.terminal.CommandException;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ConditionCoverage;
import dev.usher.scenario.Coverage;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioFilter;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a policy's scenarios.
 *
 * @param policy the policy
 * @param manifest what it says of itself
 * @param hours its rules that ask for opening hours
 * @param assumed its rules that the company must still confirm, by file and line
 * @param place its name or folder, for messages
 * @param timed one result for each scenario
 * @param coverage what of the policy they show
 * @param unknown clauses that only scenarios know
 * @param remarks what is to be said about the scenario files, which could all be read
 * @param texts the texts of the scenario files by their names
 * @param conditions which conditions they show; null if nobody asked
 * @param minimum what is asked of coverage
 * @param judged what the judge says, or null if nobody asked
 * @param mutants what became of small changes of the rules, or null if nobody asked
 */
record TestRun(
    PolicyRef policy,
    Manifest manifest,
    HoursRules hours,
    List<Rule> assumed,
    String place,
    List<TimedResult> timed,
    Coverage coverage,
    List<UnknownClause> unknown,
    List<Diagnostic> remarks,
    Map<String, String> texts,
    @Nullable ConditionCoverage conditions,
    CoverageMinimum minimum,
    @Nullable JudgeReport judged,
    @Nullable MutationRun mutants) {

  /**
   * Runs scenarios.
   *
   * @param place the policy's name or folder, for messages
   * @param files the texts of the scenario files by their names
   * @param filter which of them to run
   * @param minimum what is asked of coverage
   * @param nanoTime a stopwatch in nanoseconds
   * @throws dev.usher.policy.PolicyException if one of the files has mistakes
   * @throws CommandException if the filter picks none
   */
  static TestRun of(
      Usher usher,
      String place,
      Map<String, String> files,
      ScenarioFilter filter,
      CoverageMinimum minimum,
      LongSupplier nanoTime) {
    Policy policy = usher.policy();
    List<Diagnostic> remarks = new ArrayList<>();
    List<Scenario> scenarios = ScenarioFiles.read(policy, files, remarks::add);
    List<Scenario> picked = picked(filter, policy, scenarios);
    List<TimedResult> timed = ScenarioRuns.timed(usher, picked, nanoTime);
    List<ScenarioResult> results = timed.stream().map(TimedResult::result).toList();
    return new TestRun(
        policy.ref(),
        policy.manifest(),
        HoursRules.of(policy),
        policy.rules().stream().filter(Rule::isEnabled).filter(Rule::isAssumed).toList(),
        place,
        timed,
        Coverage.of(policy, results),
        UnknownClause.in(policy, results),
        List.copyOf(remarks),
        files,
        minimum.isOfConditions() ? ConditionCoverage.of(policy, picked) : null,
        minimum,
        null,
        null);
  }

  private static List<Scenario> picked(
      ScenarioFilter filter, Policy policy, List<Scenario> scenarios) {
    try {
      return filter.in(policy, scenarios);
    } catch (IllegalArgumentException none) {
      throw CommandException.wrongUse(String.valueOf(none.getMessage()));
    }
  }

  /** Returns this run together with what else was asked for. */
  TestRun with(@Nullable JudgeReport report, @Nullable MutationRun changes) {
    return new TestRun(
        policy,
        manifest,
        hours,
        assumed,
        place,
        timed,
        coverage,
        unknown,
        remarks,
        texts,
        conditions,
        minimum,
        report,
        changes);
  }

  List<ScenarioResult> results() {
    return timed.stream().map(TimedResult::result).toList();
  }

  /** Returns what became of the rules of the clauses that a failing scenario names, in lines. */
  List<String> why(ScenarioResult failing) {
    return timed.stream()
        .filter(each -> each.result().equals(failing))
        .findFirst()
        .map(TimedResult::why)
        .orElse(List.of());
  }

  List<ScenarioResult> failed() {
    return results().stream().filter(result -> !result.passed()).toList();
  }

  boolean isBelowMinimum() {
    return minimum.isAbove(coverage, conditions);
  }

  boolean isWell() {
    return failed().isEmpty()
        && unknown.isEmpty()
        && !isBelowMinimum()
        && !minimum.isAbove(mutants)
        && (judged == null || judged.agrees());
  }
}
