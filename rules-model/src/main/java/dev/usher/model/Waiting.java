package dev.usher.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the case waits for somebody else, the customer say. Half-open: {@code from} is in
 * it, {@code to} is not.
 *
 * @param from when waiting began; never null
 * @param to when it ended, or null while it goes on
 */
public record Waiting(Instant from, @Nullable Instant to) {

  /**
   * Checks the moments and their order.
   *
   * @throws NullPointerException if {@code from} is null
   * @throws ContactException if a moment is not supported, or waiting ends before it begins
   */
  public Waiting {
    FieldChecks.moment("progress.waiting.from", from);
    FieldChecks.momentIfPresent("progress.waiting.to", to);
    if (to != null && to.isBefore(from)) {
      throw FieldChecks.because(
          "progress.waiting.to", to, "not before from, " + from + ", is allowed");
    }
  }
}
