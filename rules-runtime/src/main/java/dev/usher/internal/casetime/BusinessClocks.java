package dev.usher.internal.casetime;

import dev.usher.clock.OpeningHours;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that business time is counted on: the policy's, and those of its desks.
 *
 * @param policy the policy's opening hours
 * @param desks the desks' own, by name
 */
public record BusinessClocks(OpeningHours policy, Map<String, OpeningHours> desks) {

  /** Copies the desks. */
  public BusinessClocks {
    desks = Map.copyOf(desks);
  }

  /**
   * Returns a clock.
   *
   * @param desk the name of a desk, or null for the policy
   * @throws IllegalArgumentException if there is no such desk
   */
  OpeningHours of(@Nullable String desk) {
    if (desk == null) {
      return policy;
    }
    OpeningHours hours = desks.get(desk);
    if (hours == null) {
      throw new IllegalArgumentException("there is no desk " + desk);
    }
    return hours;
  }
}
