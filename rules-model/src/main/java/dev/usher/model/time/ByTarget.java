package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * Due when a target is due; without a deadline if there is no such target.
 *
 * @param metric the target's metric; never null
 */
public record ByTarget(Metric metric) implements Deadline {

  /**
   * Checks that there is a metric.
   *
   * @throws NullPointerException if it is null
   */
  public ByTarget {
    Parts.needed("metric", metric);
  }

  @Override
  public <R> R accept(DeadlineVisitor<R> visitor) {
    return visitor.byTarget(this);
  }

  /** Returns the plain form, such as {@code the first-response target}. */
  @Override
  public String toString() {
    return "the " + metric + " target";
  }
}
