package dev.usher.log;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.function.Function;

/**
 * Lines that are missing in a log: more was decided than could be written, or there was no space.
 *
 * @param count how many lines are missing that no earlier line has counted; 1 or more
 * @param at when that was written down, by the clock of the log; never null
 */
public record DroppedDecisions(long count, Instant at) implements LogEntry {

  /**
   * Checks both.
   *
   * @throws NullPointerException if {@code at} is null
   * @throws IllegalArgumentException if the count is below 1
   */
  public DroppedDecisions {
    requireNonNull(at, "at");
    if (count < 1) {
      throw new IllegalArgumentException("dropped is " + count + ": 1 or more is allowed");
    }
  }

  @Override
  public <R> R either(Function<LoggedDecision, R> decision, Function<DroppedDecisions, R> dropped) {
    return dropped.apply(this);
  }
}
