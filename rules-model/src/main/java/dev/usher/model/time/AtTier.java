package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * From a span after a tier was reached. A tier that was skipped was not reached.
 *
 * @param tier the tier, 1 or more
 * @param span how long after; never null
 */
public record AtTier(int tier, Span span) implements TierFrom {

  /**
   * Checks both.
   *
   * @throws NullPointerException if the span is null
   * @throws IllegalArgumentException if the tier is below 1
   */
  public AtTier {
    if (tier < 1) {
      throw new IllegalArgumentException("tier is " + tier + ": 1 or more is allowed");
    }
    Parts.needed("span", span);
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.atTier(this);
  }

  /** Returns the plain form, such as {@code 1 business day after reaching tier 1}. */
  @Override
  public String toString() {
    return span + " after reaching tier " + tier;
  }
}
