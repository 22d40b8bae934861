package dev.usher.desk.policy;

import dev.usher.ops.scenario.ScenarioRuns;
import dev.usher.policy.Diagnostic;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes of a version's scenarios.
 *
 * @param results one for each scenario, in their order
 * @param unread the files whose scenarios cannot be run because something is wrong with them
 */
public record ScenarioOutcome(List<ScenarioResult> results, List<String> unread) {
  /** Copies the lists. */
  public ScenarioOutcome {
    results = List.copyOf(results);
    unread = List.copyOf(unread);
  }

  static ScenarioOutcome of(DeskVersion version) {
    Set<String> broken = new TreeSet<>();
    for (Diagnostic each : version.checked().diagnostics()) {
      if (each.isError() && VersionTexts.isOfScenarios(each.file())) {
        broken.add(each.file());
      }
    }
    Map<String, String> files = version.texts().scenarios();
    files.keySet().removeAll(broken);
    return new ScenarioOutcome(ScenarioRuns.of(version.usher(), files), new ArrayList<>(broken));
  }

  /** Returns those that fail. */
  public List<ScenarioResult> failing() {
    return results.stream().filter(each -> !each.passed()).toList();
  }

  /** Returns those that fail here, and did not elsewhere; one that is not there did not. */
  public List<ScenarioResult> failingUnlike(ScenarioOutcome before) {
    Set<List<String>> known = new HashSet<>();
    before.failing().forEach(each -> known.add(key(each)));
    return failing().stream().filter(each -> !known.contains(key(each))).toList();
  }

  private static List<String> key(ScenarioResult result) {
    return List.of(result.scenario().file(), result.scenario().name());
  }
}
