package dev.usher.model.time;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The close of business: the last closing of the first business day that closes after a moment, or
 * of one so many business days later. Hours past midnight belong to the day that they began on;
 * hours that never close do so at the end of each date.
 *
 * <p>Counted back, it is the last closing of the last business day that closes before a moment, or
 * of one so many business days earlier.
 *
 * @param days how many business days later, from 0 to 3,660
 * @param desk whose business, or null for the policy's
 */
public record CloseOfBusiness(int days, @Nullable String desk) implements Span {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if the number is out of its range, or the name is blank or
   *     holds half a character
   */
  public CloseOfBusiness {
    Span.checked(Duration.ofDays(days));
    DeskName.checked(desk);
  }

  /**
   * The close of the policy's business.
   *
   * @throws IllegalArgumentException if the number is out of its range
   */
  public CloseOfBusiness(int days) {
    this(days, null);
  }

  @Override
  public ClockType clock() {
    return ClockType.CLOSE_OF_BUSINESS;
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
    return visitor.closeOfBusiness(this);
  }

  /** Returns the plain form, such as {@code close of business plus 1 business day}. */
  @Override
  public String toString() {
    String later = days == 0 ? "" : " plus " + PlainLength.ofBusinessDays(days);
    return "close of business" + later + DeskName.of(desk);
  }
}
