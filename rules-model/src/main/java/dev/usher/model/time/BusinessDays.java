package dev.usher.model.time;

import java.time.Duration;

/**
 * A number of working days of the policy's calendar.
 *
 * @param days from 0 to 3,660
 */
public record BusinessDays(int days) implements Span {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is out of its range
   */
  public BusinessDays {
    Span.checked(Duration.ofDays(days));
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

  /** Returns the plain form, such as {@code 2 business days}. */
  @Override
  public String toString() {
    return days == 1 ? "1 business day" : days + " business days";
  }
}
