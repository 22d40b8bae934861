package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.ops.explain.ClauseLines;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Runs scenarios as the command does: a rule that fails is a difference, and ends nothing. */
public final class ScenarioRuns {
  private static final String FAILED = "failed: ";

  /** Of more failing scenarios the rules are not shown condition by condition. */
  private static final int MOST_EXPLAINED = 50;

  private ScenarioRuns() {}

  /**
   * Runs the scenarios of files.
   *
   * @param files the texts of the scenario files by their names
   * @return one result for each scenario, in their order
   * @throws dev.usher.policy.PolicyException if one of the files has mistakes
   */
  public static List<ScenarioResult> of(Usher usher, Map<String, String> files) {
    return ScenarioFiles.read(usher.policy(), files).stream()
        .map(scenario -> run(scenario, usher))
        .toList();
  }

  /**
   * Runs scenarios and takes the time.
   *
   * @param nanoTime a stopwatch in nanoseconds
   * @return one result for each scenario, in their order
   */
  static List<TimedResult> timed(Usher usher, List<Scenario> scenarios, LongSupplier nanoTime) {
    List<TimedResult> timed = new ArrayList<>(scenarios.size());
    int failed = 0;
    for (Scenario scenario : scenarios) {
      long began = nanoTime.getAsLong();
      ScenarioResult result = run(scenario, usher);
      Duration took = Duration.ofNanos(nanoTime.getAsLong() - began);
      boolean told = !result.passed() && result.decision() != null && failed++ < MOST_EXPLAINED;
      timed.add(new TimedResult(result, took, told ? why(scenario, usher) : List.of()));
    }
    return timed;
  }

  private static List<String> why(Scenario scenario, Usher usher) {
    return ClauseLines.of(usher, scenario.contact(), scenario.at(), scenario.clauses());
  }

  private static ScenarioResult run(Scenario scenario, Usher usher) {
    try {
      return scenario.run(usher::decide);
    } catch (IllegalStateException failed) {
      Difference none = new Difference("contact", "a decision", FAILED + failed.getMessage());
      return new ScenarioResult(scenario, null, List.of(none));
    }
  }

  /** Returns whether there is no decision because a rule failed. */
  static boolean isRuleFailure(ScenarioResult result) {
    return result.decision() == null
        && result.differences().stream().anyMatch(each -> each.actual().startsWith(FAILED));
  }
}
