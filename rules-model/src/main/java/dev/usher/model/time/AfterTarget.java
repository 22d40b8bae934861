package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * From a span after a target falls due, unless the target has been met by that moment; never, where
 * there is no such target. The span is counted on from the due moment on the target's own clock,
 * and follows the target wherever it is moved.
 *
 * @param metric the target's metric; never null
 * @param span how long after; never null
 */
public record AfterTarget(Metric metric, Span span) implements TargetFrom {

  /**
   * Checks that both are there.
   *
   * @throws NullPointerException if something is null
   */
  public AfterTarget {
    Parts.needed("metric", metric);
    Parts.needed("span", span);
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.afterTarget(this);
  }

  /** Returns the plain form, such as {@code 1 hour after first-response is due}. */
  @Override
  public String toString() {
    return span + " after " + metric + " is due";
  }
}
