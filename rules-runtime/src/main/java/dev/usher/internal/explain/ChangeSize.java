package dev.usher.internal.explain;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a change goes, so that changes of different fields can be compared: d / (d + v) for a
 * figure v that changes by d, from just above 0 to 1 for a figure that is 0 before; and 1 for
 * everything that is no figure, or becomes one. Compared exactly.
 *
 * @param distance d; above 0
 * @param scale v, 0 or more
 */
record ChangeSize(BigDecimal distance, BigDecimal scale) implements Comparable<ChangeSize> {
  private static final BigDecimal DAY = seconds(Duration.ofDays(1));

  /** One choice in place of another. */
  static final ChangeSize WHOLE = new ChangeSize(BigDecimal.ONE, BigDecimal.ZERO);

  /** Returns how far it is from one figure to another; whole if one of them is absent. */
  static ChangeSize between(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    return before == null || after == null
        ? WHOLE
        : new ChangeSize(after.subtract(before).abs(), before.abs());
  }

  /** Returns how far it is from one moment to another: a day is as much as doubling a figure. */
  static ChangeSize of(Duration moved) {
    return new ChangeSize(seconds(moved.abs()), DAY);
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }

  /** Returns the size as a number from 0 to 1. */
  double share() {
    double far = distance.doubleValue();
    return far == 0 ? 0 : far / (far + scale.doubleValue());
  }

  @Override
  public int compareTo(ChangeSize other) {
    return distance.multiply(other.scale).compareTo(other.distance.multiply(scale));
  }
}
