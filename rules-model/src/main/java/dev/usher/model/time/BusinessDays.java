package dev.usher.model.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A number of working days of the policy's calendar or a desk's.
 *
 * @param days from 0 to 3,660
 * @param desk whose calendar, or null for the policy's
 */
public record BusinessDays(int days, @Nullable String desk) implements Span {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the number is out of its range, or the name is blank or
   *     holds half a character
   */
  public BusinessDays {
    Span.checked(Duration.ofDays(days));
    DeskName.checked(desk);
  }

  /**
   * Working days of the policy's calendar.
   *
   * @throws IllegalArgumentException if the number is out of its range
   */
  public BusinessDays(int days) {
    this(days, null);
  }

  @Override
  public ClockType clock() {
    return ClockType.BUSINESS;
  }

  @Override
  public Duration length() {
    return Duration.ofDays(days);
  }

  @Override
  public String iso() {
    return "P" + days + "D";
  }

  @Override
  public <R> R accept(SpanVisitor<R> visitor) {
    return visitor.businessDays(this);
  }

  /** Returns the plain form, such as {@code 2 business days of desk-emea}. */
  @Override
  public String toString() {
    return PlainLength.ofBusinessDays(days) + DeskName.of(desk);
  }
}
