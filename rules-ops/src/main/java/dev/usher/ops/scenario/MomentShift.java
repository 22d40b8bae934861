package dev.usher.ops.scenario;

import dev.usher.scenario.Difference;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A difference between two moments.
 *
 * @param expected the moment that is expected
 * @param actual the one that was decided
 */
record MomentShift(Instant expected, Instant actual) {

  /** Returns how far apart the sides of a difference lie; empty if they are no moments. */
  static Optional<MomentShift> of(Difference difference) {
    try {
      return Optional.of(
          new MomentShift(
              OffsetDateTime.parse(difference.expected()).toInstant(),
              OffsetDateTime.parse(difference.actual()).toInstant()));
    } catch (DateTimeParseException others) {
      return Optional.empty();
    }
  }

  boolean isLater() {
    return actual.isAfter(expected);
  }

  Instant earlier() {
    return isLater() ? expected : actual;
  }

  Instant later() {
    return isLater() ? actual : expected;
  }

  /**
   * Returns how far, such as {@code 24 h later} or {@code 2 business days earlier}.
   *
   * @param businessDays how many those are; 0 if it is to be told in elapsed time
   */
  String words(int businessDays) {
    String direction = isLater() ? " later" : " earlier";
    if (businessDays > 0) {
      return businessDays + (businessDays == 1 ? " business day" : " business days") + direction;
    }
    Duration apart = Duration.between(earlier(), later());
    boolean whole = apart.toMinutesPart() == 0 && apart.toSecondsPart() == 0;
    return (whole ? apart.toHours() + " h" : apart.toString()) + direction;
  }
}
