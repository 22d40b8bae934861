package dev.usher.explain;

import java.util.Comparator;

/**
 * How near a rule is to firing. Those that are nearer come first: fewer comparisons that would have
 * to turn out otherwise, and then the smaller distance. Immutable.
 *
 * @param missing how many comparisons at least would have to turn out otherwise; 0 where all
 *     conditions hold
 * @param distance how far these are from it together: each adds d / (d + v), with the figure v that
 *     it met and the distance d by which that misses, and 1 where there is no such figure; 0 or
 *     more
 */
public record Nearness(int missing, double distance) implements Comparable<Nearness> {
  private static final Comparator<Nearness> NEAREST_FIRST =
      Comparator.comparingInt(Nearness::missing).thenComparingDouble(Nearness::distance);

  /** All conditions hold. */
  public static final Nearness THERE = new Nearness(0, 0);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one of them is below 0, or the distance is no number
   */
  public Nearness {
    if (missing < 0 || !(distance >= 0)) {
      throw new IllegalArgumentException(
          "missing is " + missing + ", distance is " + distance + ": 0 or more is allowed");
    }
  }

  /** Returns how near both are together. */
  public Nearness and(Nearness other) {
    return new Nearness(missing + other.missing, distance + other.distance);
  }

  @Override
  public int compareTo(Nearness other) {
    return NEAREST_FIRST.compare(this, other);
  }
}
