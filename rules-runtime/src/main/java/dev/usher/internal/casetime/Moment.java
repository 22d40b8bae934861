package dev.usher.internal.casetime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders moments of which some may not exist. */
public final class Moment {
  private Moment() {}

  /** Returns the later of two moments. */
  public static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Returns the earlier of two moments, or the one that exists, or null if neither does. */
  public static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }
}
