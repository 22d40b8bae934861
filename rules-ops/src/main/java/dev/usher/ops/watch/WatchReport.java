package dev.usher.ops.watch;

import dev.usher.check.CheckedPolicy;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change came to.
 *
 * @param number which change it is; 0 for what was there at the start
 * @param since the change that the contacts are compared with
 * @param checked what the check says
 * @param scenarios what came of the scenarios; null if they could not be run
 * @param sample how the contacts are decided; null if that cannot be compared
 * @param sampleFailure why the contacts cannot be read; null if they can, or nobody needs them
 */
record WatchReport(
    int number,
    int since,
    CheckedPolicy checked,
    @Nullable List<ScenarioResult> scenarios,
    @Nullable SampleComparison sample,
    @Nullable String sampleFailure) {

  List<ScenarioResult> failed() {
    return scenarios == null
        ? List.of()
        : scenarios.stream().filter(each -> !each.passed()).toList();
  }
}
