package dev.usher.clock;

import java.time.Instant;

/** The last closing of each working day. */
final class Closings {
  /** Hours end at most so many dates from their own in UTC, whatever the zone. */
  private static final int REACH = 3;

  private final DayLine days;

  Closings(DayLine days) {
    this.days = days;
  }

  /** The last closing of the working day so many after the first that closes after an instant. */
  Instant after(Instant instant, int later) {
    return closing(days.other(dayAfter(instant), later, instant));
  }

  /** The last closing of the working day so many before the last that closes before an instant. */
  Instant before(Instant instant, int earlier) {
    return closing(days.other(dayBefore(instant), -earlier, instant));
  }

  /** How many working days have their last closing after one instant, and none after the other. */
  int between(Instant from, Instant to) {
    return days.between(dayAfter(from), dayAfter(to));
  }

  private long dayAfter(Instant instant) {
    long day = days.other(date(instant) - REACH, 0, instant);
    while (!closing(day).isAfter(instant)) {
      day = days.other(day, 1, instant);
    }
    return day;
  }

  private long dayBefore(Instant instant) {
    long day = days.other(date(instant) + REACH, -1, instant);
    while (!closing(day).isBefore(instant)) {
      day = days.other(day, -1, instant);
    }
    return day;
  }

  private static long date(Instant instant) {
    return instant.getEpochSecond() / DayLine.SECONDS;
  }

  private Instant closing(long day) {
    long second = DayLine.start(day) + days.block(day).lastClosing(DayLine.within(day));
    return Blocks.requireResult(Instant.ofEpochSecond(second));
  }
}
