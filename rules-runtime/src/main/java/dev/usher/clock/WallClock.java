package dev.usher.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;

/**
 * The wall clock of a zone: a skipped local time moves forward by the gap, an ambiguous one is the
 * earlier of the two.
 */
record WallClock(ZoneId zone) {

  /** The epoch second at which the clock shows the time that many seconds after midnight. */
  long secondOf(LocalDate date, long secondsAfterMidnight) {
    long local = date.toEpochDay() * 86_400 + secondsAfterMidnight;
    // In gaps and overlaps this is the offset before the change, which is what this type promises.
    ZoneOffset offset =
        zone.getRules().getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC));
    return local - offset.getTotalSeconds();
  }

  /** How many seconds the clock is ahead of UTC at that epoch second. */
  int offsetAt(long second) {
    return zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  long midnight(LocalDate date) {
    return secondOf(date, 0);
  }

  /** The seconds that the clock shows at that epoch second, counted from the date's midnight. */
  long secondsAfterMidnight(LocalDate date, long second) {
    return second + offsetAt(second) - date.toEpochDay() * 86_400;
  }

  /**
   * Whether the clock never showed that date, as Friday 30 December 2011 in Samoa, which moved to
   * the other side of the date line. Such a date has no hours at all.
   */
  boolean skips(LocalDate date) {
    ZoneOffsetTransition change = zone.getRules().getTransition(date.atTime(LocalTime.NOON));
    return change != null
        && change.isGap()
        && !change.getDateTimeBefore().isAfter(date.atStartOfDay())
        && !change.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay());
  }

  /** The epoch second of the first change of offset at or after that second, if there is any. */
  long nextChange(long second) {
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(Instant.ofEpochSecond(second).minusNanos(1));
    return next == null ? Long.MAX_VALUE : next.toEpochSecond();
  }
}
