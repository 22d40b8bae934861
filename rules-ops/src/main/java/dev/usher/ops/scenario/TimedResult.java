package dev.usher.ops.scenario;

import dev.usher.scenario.ScenarioResult;
import java.time.Duration;
import java.util.List;

/**
 * What came of a scenario, and how long it took.
 *
 * @param result what came of it
 * @param took how long that took
 * @param why of one that fails, what became of the rules of the clauses that it names, in lines;
 *     none where so many fail that nobody reads it
 */
record TimedResult(ScenarioResult result, Duration took, List<String> why) {

  /** Copies the list. */
  TimedResult {
    why = List.copyOf(why);
  }
}
