package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.scenario.Difference;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFiles;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Map;

/** Runs scenarios as the command does: a rule that fails is a difference, and ends nothing. */
public final class ScenarioRuns {
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

  private static ScenarioResult run(Scenario scenario, Usher usher) {
    try {
      return scenario.run(usher::decide);
    } catch (IllegalStateException failed) {
      Difference none = new Difference("contact", "a decision", "failed: " + failed.getMessage());
      return new ScenarioResult(scenario, null, List.of(none));
    }
  }
}
