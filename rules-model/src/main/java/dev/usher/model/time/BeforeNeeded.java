package dev.usher.model.time;

/**
 * From a span before {@code neededBy} on, or from receipt if that moment had passed by then; never,
 * where {@code neededBy} is absent or lies before receipt. What has begun stays.
 *
 * @param span how long before; never null
 */
public record BeforeNeeded(Span span) implements From {

  /** Returns the plain form, such as {@code 12 hours before it is needed}. */
  @Override
  public String toString() {
    return span + " before it is needed";
  }
}
