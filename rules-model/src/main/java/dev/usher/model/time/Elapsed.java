package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.time.Duration;

/**
 * A length of time in which every minute counts.
 *
 * @param length from 0 to {@link Span#MAX}; never null
 */
public record Elapsed(Duration length) implements Span {

  /**
   * Checks the length.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is out of its range
   */
  public Elapsed {
    Span.checked(Parts.needed("length", length));
  }

  @Override
  public ClockType clock() {
    return ClockType.ELAPSED;
  }

  @Override
  public String iso() {
    return length.toString();
  }

  @Override
  public <R> R accept(SpanVisitor<R> visitor) {
    return visitor.elapsed(this);
  }

  /** Returns the plain form, such as {@code 15 minutes}. */
  @Override
  public String toString() {
    return PlainLength.withDays(length);
  }
}
