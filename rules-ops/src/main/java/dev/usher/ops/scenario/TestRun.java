package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.model.decision.PolicyRef;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a policy's scenarios.
 *
 * @param policy the policy
 * @param manifest what it says of itself
 * @param assumed its rules that the company must still confirm, by file and line
 * @param place its name or folder, for messages
 * @param results one for each scenario
 * @param coverage what of the policy they show
 * @param unknown clauses that only scenarios know
 * @param remarks what is to be said about the scenario files, which could all be read
 * @param texts the texts of the scenario files by their names
 * @param minimum the coverage that is asked for, in percent
 * @param judged what the judge says, or null if nobody asked
 */
record TestRun(
    PolicyRef policy,
    Manifest manifest,
    List<Rule> assumed,
    String place,
    List<ScenarioResult> results,
    Coverage coverage,
    List<UnknownClause> unknown,
    List<Diagnostic> remarks,
    Map<String, String> texts,
    double minimum,
    @Nullable JudgeReport judged) {

  /**
   * Runs scenarios.
   *
   * @param place the policy's name or folder, for messages
   * @param files the texts of the scenario files by their names
   * @throws dev.usher.policy.PolicyException if one of the files has mistakes
   */
  static TestRun of(Usher usher, String place, Map<String, String> files, double minimum) {
    List<ScenarioResult> results = ScenarioRuns.of(usher, files);
    return new TestRun(
        usher.policy().ref(),
        usher.policy().manifest(),
        usher.policy().rules().stream().filter(Rule::isEnabled).filter(Rule::isAssumed).toList(),
        place,
        results,
        Coverage.of(usher.policy(), results),
        UnknownClause.in(usher.policy(), results),
        remarks(usher, files),
        files,
        minimum,
        null);
  }

  /** Returns this run together with what the judge says, if somebody asked. */
  TestRun with(@Nullable JudgeReport report) {
    return new TestRun(
        policy, manifest, assumed, place, results, coverage, unknown, remarks, texts, minimum,
        report);
  }

  private static List<Diagnostic> remarks(Usher usher, Map<String, String> files) {
    ScenarioReader reader = ScenarioReader.of(usher.policy());
    return files.entrySet().stream()
        .flatMap(file -> reader.check(file.getKey(), file.getValue()).stream())
        .toList();
  }

  List<ScenarioResult> failed() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  boolean isBelowMinimum() {
    return coverage.isBelow(minimum);
  }

  boolean isWell() {
    return failed().isEmpty()
        && unknown.isEmpty()
        && !isBelowMinimum()
        && (judged == null || judged.agrees());
  }
}
