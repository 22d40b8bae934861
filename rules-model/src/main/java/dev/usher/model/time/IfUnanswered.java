package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * From a span after receipt on, unless the customer has been answered by then: an answer at that
 * very moment is in time. Waiting does not move it. What has begun stays.
 *
 * @param span how long after receipt; never null
 */
public record IfUnanswered(Span span) implements ContactFrom {

  /**
   * Checks that there is a span.
   *
   * @throws NullPointerException if it is null
   */
  public IfUnanswered {
    Parts.needed("span", span);
  }

  @Override
  public <R> R accept(ContactFromVisitor<R> visitor) {
    return visitor.ifUnanswered(this);
  }

  /** Returns the plain form, such as {@code 2 hours after receipt, if unanswered}. */
  @Override
  public String toString() {
    return span + " after receipt, if unanswered";
  }
}
