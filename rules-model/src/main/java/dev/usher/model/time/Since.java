package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * A span counted from a moment of the case other than its receipt. Where that moment does not
 * exist, a target is not set and an action has no deadline.
 *
 * @param anchor the moment; never null
 * @param span the span; never null
 */
public record Since(Anchor anchor, Span span) implements Countdown {

  /**
   * Checks that both are there.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the anchor is one that {@link ByNeeded} counts back from
   */
  public Since {
    Parts.needed("anchor", anchor);
    Parts.needed("span", span);
    if (anchor == Anchor.NEEDED) {
      throw new IllegalArgumentException(
          "anchor is NEEDED: a moment to count on from is allowed; ByNeeded counts back from it");
    }
  }

  /** Returns the plain form, such as {@code 15 minutes from reaching the tier}. */
  @Override
  public String toString() {
    return span + " from " + anchor;
  }
}
