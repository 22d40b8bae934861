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
   * Checks the order.
   *
   * @throws NullPointerException if {@code from} is null
   * @throws ContactException if waiting ends before it begins
   */
  public Waiting {
    FieldChecks.missing("progress.waiting.from", from);
    if (to != null && to.isBefore(from)) {
      throw FieldChecks.because(
          "progress.waiting.to", to, "not before from, " + from + ", is allowed");
    }
  }
}
