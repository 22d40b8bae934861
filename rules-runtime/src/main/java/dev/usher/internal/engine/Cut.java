package dev.usher.internal.engine;

import java.math.BigDecimal;

/**
 * A place between two neighbouring values of a property: just before a bound, or just after it.
 *
 * @param bound the bound, a figure or a whole number; never null
 * @param after whether the bound itself lies below the cut
 */
record Cut(Object bound, boolean after) implements Comparable<Cut> {
  private static final int USUAL_SCALE = 2;

  /**
   * Brings amounts of one value to one scale, that which most have: figures of equal scale are
   * compared fastest.
   */
  Cut {
    if (bound instanceof BigDecimal figure) {
      BigDecimal plain = figure.stripTrailingZeros();
      bound = plain.scale() < USUAL_SCALE ? plain.setScale(USUAL_SCALE) : plain;
    }
  }

  /** Returns whether a value lies above the cut. */
  boolean isBelow(Object value) {
    int order = compare(value, bound);
    return after ? order > 0 : order >= 0;
  }

  @Override
  public int compareTo(Cut other) {
    int order = compare(bound, other.bound);
    return order == 0 ? Boolean.compare(after, other.after) : order;
  }

  private static int compare(Object one, Object other) {
    return one instanceof BigDecimal figure
        ? figure.compareTo((BigDecimal) other)
        : Integer.compare((Integer) one, (Integer) other);
  }
}
