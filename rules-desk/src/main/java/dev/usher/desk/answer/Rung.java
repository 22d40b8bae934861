package dev.usher.desk.answer;

import dev.usher.model.decision.Decision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a figure's values that are all decided alike, but for how much is granted where that
 * is what is asked.
 *
 * @param from its least value
 * @param to its greatest value, or null if there is none
 * @param low what is decided on its least value
 * @param high what is decided on its greatest value, or on a great one
 */
public record Rung(BigDecimal from, @Nullable BigDecimal to, Decision low, Decision high) {

  /** Returns whether the figure's value is one of it. */
  public boolean has(@Nullable BigDecimal value) {
    return value != null && value.compareTo(from) >= 0 && (to == null || value.compareTo(to) <= 0);
  }

  /** Returns whether it has no more than one value. */
  boolean isOneValue() {
    return to != null && from.compareTo(to) == 0;
  }
}
