package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A length of time on a clock; as a deadline it is counted from the contact's receipt. */
public sealed interface Span extends Countdown
    permits Elapsed, BusinessTime, BusinessDays, CloseOfBusiness {

  /** The longest span a rule may name: ten years of days. */
  Duration MAX = Duration.ofDays(3_660);

  /** Returns the clock that it is measured on. */
  ClockType clock();

  /** Returns the desk whose clock that is, or null for the policy's. */
  default @Nullable String desk() {
    return null;
  }

  /** Returns its length for an order among spans, a business day counted as 24 hours. */
  Duration length();

  /** Returns the ISO 8601 form: {@code PT4H}, or {@code P2D} for business days and closings. */
  String iso();

  /** Calls the visitor's method for this kind and returns what it returns. */
  <R> R accept(SpanVisitor<R> visitor);

  @Override
  default Span span() {
    return this;
  }

  @Override
  default @Nullable Anchor anchor() {
    return null;
  }

  /**
   * Checks a length.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if it is negative or longer than {@link #MAX}
   */
  static Duration checked(Duration length) {
    if (Parts.needed("length", length).isNegative() || length.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "a span of time is " + length + ": from 0 to " + MAX.toDays() + " days is allowed");
    }
    return length;
  }
}
