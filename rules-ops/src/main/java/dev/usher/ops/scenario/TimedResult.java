package dev.usher.ops.scenario;

import dev.usher.scenario.ScenarioResult;
import java.time.Duration;

/**
 * What came of a scenario, and how long it took.
 *
 * @param result what came of it
 * @param took how long that took
 */
record TimedResult(ScenarioResult result, Duration took) {}
