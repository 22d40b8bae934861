package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * From a span before a target falls due, or from receipt if that has passed by then, unless the
 * target has been met by that moment; never, where there is no such target. The span is counted
 * back from the due moment on the target's own clock, and follows the target wherever it is moved.
 *
 * @param metric the target's metric; never null
 * @param span how long before; never null
 */
public record BeforeTarget(Metric metric, Span span) implements TargetFrom {

  /**
   * Checks that both are there.
   *
   * @throws NullPointerException if something is null
   */
  public BeforeTarget {
    Parts.needed("metric", metric);
    Parts.needed("span", span);
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.beforeTarget(this);
  }

  /** Returns the plain form, such as {@code 1 hour before first-response is due}. */
  @Override
  public String toString() {
    return span + " before " + metric + " is due";
  }
}
