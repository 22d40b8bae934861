/**
 * Scenarios: contacts and what must be decided about them, as people write them down in YAML. Start
 * with {@link dev.usher.scenario.ScenarioReader}.
 */
@NullMarked
package dev.usher.scenario;

import org.jspecify.annotations.NullMarked;
