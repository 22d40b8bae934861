package dev.usher.ops.scenario;

import dev.usher.clock.OpeningHours;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.time.ClockType;
import dev.usher.policy.Manifest;
import dev.usher.scenario.ScenarioResult;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The clocks that a policy counts business time on. */
final class PolicyClocks {
  private static final String TARGETS = "targets.";

  private final ZoneId zone;
  private final ClockDays own;
  private final Map<String, ClockDays> desks = new HashMap<>();

  PolicyClocks(Manifest manifest) {
    this.zone = manifest.zone();
    own = new ClockDays("the clock", manifest.hours());
    for (Map.Entry<String, OpeningHours> desk : manifest.desks().entrySet()) {
      desks.put(desk.getKey(), new ClockDays("the clock of " + desk.getKey(), desk.getValue()));
    }
  }

  /** Returns the date of a moment on the policy's clock. */
  LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /**
   * Returns the clock that a moment of a decision is counted on: a target's own; the policy's for
   * whatever does not say so. Empty for what no business clock counts.
   *
   * @param path the path of the attribute
   */
  Optional<ClockDays> of(ScenarioResult result, String path) {
    Decision decision = result.decision();
    if (decision == null || !path.startsWith(TARGETS)) {
      return Optional.of(own);
    }
    String metric = path.substring(TARGETS.length(), path.lastIndexOf('.'));
    return decision
        .target(metric)
        .map(Target::within)
        .filter(span -> span.clock() != ClockType.ELAPSED)
        .map(span -> span.desk() == null ? own : desks.get(span.desk()));
  }
}
