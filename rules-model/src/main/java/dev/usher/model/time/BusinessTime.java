package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A length of time in which only opening hours count: the policy's or a desk's.
 *
 * @param length from 0 to {@link Span#MAX}; never null
 * @param desk whose opening hours, or null for the policy's
 */
public record BusinessTime(Duration length, @Nullable String desk) implements Span {

  /**
   * Checks both.
   *
   * @throws NullPointerException if the length is null
   * @throws IllegalArgumentException if the length is out of its range, or the name is blank or
   *     holds half a character
   */
  public BusinessTime {
    Span.checked(Parts.needed("length", length));
    DeskName.checked(desk);
  }

  /**
   * Time in the policy's opening hours.
   *
   * @throws NullPointerException if the length is null
   * @throws IllegalArgumentException if it is out of its range
   */
  public BusinessTime(Duration length) {
    this(length, null);
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

  /** Returns the plain form, such as {@code 2 business hours of desk-emea}. */
  @Override
  public String toString() {
    return PlainLength.ofBusinessTime(length) + DeskName.of(desk);
  }
}
