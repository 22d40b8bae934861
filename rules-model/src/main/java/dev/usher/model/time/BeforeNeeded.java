package dev.usher.model.time;

import dev.usher.model.internal.Parts;

/**
 * From a span before {@code neededBy} on, or from receipt if that moment had passed by then; never,
 * where {@code neededBy} is absent or lies before receipt. What has begun stays.
 *
 * @param span how long before; never null
 */
public record BeforeNeeded(Span span) implements ContactFrom {

  /**
   * Checks that there is a span.
   *
   * @throws NullPointerException if it is null
   */
  public BeforeNeeded {
    Parts.needed("span", span);
  }

  @Override
  public <R> R accept(ContactFromVisitor<R> visitor) {
    return visitor.beforeNeeded(this);
  }

  /** Returns the plain form, such as {@code 12 hours before it is needed}. */
  @Override
  public String toString() {
    return span + " before it is needed";
  }
}
