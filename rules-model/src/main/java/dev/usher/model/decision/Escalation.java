package dev.usher.model.decision;

import java.time.Instant;

/**
 * A tier that the case will reach if nothing changes.
 *
 * @param tier the tier, 1 or more
 * @param at when it is reached; never null
 */
public record Escalation(int tier, Instant at) {

  /**
   * Checks both.
   *
   * @throws NullPointerException if {@code at} is null
   * @throws IllegalArgumentException if the tier is below 1
   */
  public Escalation {
    DecisionChecks.tier("escalation.tier", tier);
    DecisionChecks.moment("escalation.at", at);
  }
}
