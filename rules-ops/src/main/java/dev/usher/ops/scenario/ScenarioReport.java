package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.analysis.Mutants;
import dev.usher.analysis.MutationRun;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioFilter;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A run of all of a policy's scenarios, and what {@code usher test --format json} writes of it, for
 * programs in the same process. Coverage of conditions is part of it. Immutable.
 */
public final class ScenarioReport {
  private static final CoverageMinimum NOTHING_ASKED = new CoverageMinimum(0, 0.0, null);

  private final TestRun run;

  private ScenarioReport(TestRun run) {
    this.run = run;
  }

  /**
   * Runs the scenarios.
   *
   * @param place the policy's name or folder, for messages
   * @param files the texts of the scenario files by their names
   * @param nanoTime a stopwatch in nanoseconds
   * @throws dev.usher.policy.PolicyException if one of the files has mistakes
   * @throws dev.usher.ops.terminal.CommandException if there are no scenarios
   */
  public static ScenarioReport of(
      Usher usher, String place, Map<String, String> files, LongSupplier nanoTime) {
    return new ScenarioReport(
        TestRun.of(usher, place, files, ScenarioFilter.every(), NOTHING_ASKED, nanoTime));
  }

  /** Returns it together with what the scenarios notice of small changes; takes some seconds. */
  public ScenarioReport withMutants(Usher usher) {
    List<Scenario> scenarios = results().stream().map(ScenarioResult::scenario).toList();
    @Nullable MutationRun mutants =
        MutationRun.of(Mutants.of(usher.policy(), rule -> true), scenarios, result -> {});
    return new ScenarioReport(run.with(null, mutants));
  }

  /** Returns what came of each scenario, in their order. */
  public List<ScenarioResult> results() {
    return run.results();
  }

  /** Returns what became of the rules of the clauses that a failing scenario names, in lines. */
  public List<String> why(ScenarioResult failing) {
    return run.why(failing);
  }

  /** Returns the run as the command writes it. */
  public String json() {
    return TestJson.of(run);
  }
}
