package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.time.Duration;

/**
 * A length of time in which only the policy's opening hours count.
 *
 * @param length from 0 to {@link Span#MAX}; never null
 */
public record BusinessTime(Duration length) implements Span {

  /**
   * Checks the length.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is out of its range
   */
  public BusinessTime {
    Span.checked(Parts.needed("length", length));
  }

  @Override
  public ClockType clock() {
    return ClockType.BUSINESS;
  }

  @Override
  public String iso() {
    return length.toString();
  }

  @Override
  public <R> R accept(SpanVisitor<R> visitor) {
    return visitor.businessTime(this);
  }

  /** Returns the plain form, such as {@code 2 business hours}. */
  @Override
  public String toString() {
    return PlainLength.ofBusinessTime(length);
  }
}
