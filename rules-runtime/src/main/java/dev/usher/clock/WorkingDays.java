package dev.usher.clock;

import java.time.Instant;
import java.time.LocalDate;

/** Moves a wall-clock time from one working day to another. */
final class WorkingDays {
  private final WallClock clock;
  private final DayLine line;

  WorkingDays(WallClock clock, DayLine line) {
    this.clock = clock;
    this.line = line;
  }

  /**
   * The same wall-clock time on another working day, brought into its hours.
   *
   * @param from where to start
   * @param openSecond an open second, whose working day counts as that of {@code from}
   * @param days how many working days later, or earlier if negative
   */
  Instant move(Instant from, long openSecond, int days) {
    long startDay = line.openAt(openSecond);
    long endDay = line.other(startDay, days, from);
    long second = secondOn(endDay, timeOn(startDay, from.getEpochSecond()));

    DayBlock block = line.block(endDay);
    int day = DayLine.within(endDay);
    int within = (int) (second - DayLine.start(endDay));
    Instant moved =
        block.isOpen(day, within)
            ? Instant.ofEpochSecond(second, from.getNano())
            : Instant.ofEpochSecond(
                DayLine.start(endDay) + block.closingOrFirstOpening(day, within));
    return Blocks.requireResult(moved);
  }

  /**
   * How many working days later the same wall-clock time, brought into its hours, is not after an
   * instant.
   *
   * @param from where to start, which is open
   * @param to an instant that is not before it
   */
  int between(Instant from, Instant to) {
    long day = line.openAt(from.getEpochSecond());
    // Somewhere it may be a date later than in UTC, and none of a still later date has begun.
    int days = line.between(day, to.getEpochSecond() / DayLine.SECONDS + 1);
    while (days > 0 && move(from, from.getEpochSecond(), days).isAfter(to)) {
      days--;
    }
    return days;
  }

  private long timeOn(long epochDay, long second) {
    DayBlock block = line.block(epochDay);
    int day = DayLine.within(epochDay);
    return block.isEven(day)
        ? second - DayLine.start(epochDay) - block.midnight(day)
        : clock.secondsAfterMidnight(LocalDate.ofEpochDay(epochDay), second);
  }

  private long secondOn(long epochDay, long time) {
    DayBlock block = line.block(epochDay);
    int day = DayLine.within(epochDay);
    return block.isEven(day)
        ? DayLine.start(epochDay) + block.midnight(day) + time
        : clock.secondOf(LocalDate.ofEpochDay(epochDay), time);
  }
}
