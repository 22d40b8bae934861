package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * Due a span before the moment by which the customer needs the matter settled, even if that has
 * passed at receipt. Where no such moment is known, a target is not set and an action has no
 * deadline. Waiting does not move it.
 *
 * @param span how long before; never null
 */
public record ByNeeded(Span span) implements Countdown {

  /**
   * Checks that there is a span.
   *
   * @throws NullPointerException if it is null
   */
  public ByNeeded {
    Parts.needed("span", span);
  }

  @Override
  public Anchor anchor() {
    return Anchor.NEEDED;
  }

  @Override
  public String limit() {
    return "due " + this;
  }

  /** Returns the plain form, such as {@code 2 hours before it is needed}. */
  @Override
  public String toString() {
    boolean then = span.clock() == ClockType.ELAPSED && span.length().isZero();
    return then ? "when it is needed" : span + " before it is needed";
  }
}
