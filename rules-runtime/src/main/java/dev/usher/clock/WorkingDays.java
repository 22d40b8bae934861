package dev.usher.clock;

import static dev.usher.clock.Blocks.firstDay;
import static dev.usher.clock.Blocks.firstSecond;
import static dev.usher.clock.Blocks.ofDay;

import java.time.Instant;
import java.time.LocalDate;

/** Moves a wall-clock time from one working day to another. */
final class WorkingDays {
  private static final long SECONDS = 86_400;

  private final WallClock clock;
  private final Blocks<DayBlock> blocks;

  WorkingDays(Schedule schedule) {
    clock = schedule.clock();
    blocks = new Blocks<>(index -> new DayBlock(schedule, index));
  }

  /**
   * The same wall-clock time on another working day, brought into its hours.
   *
   * @param from where to start
   * @param openSecond an open second, whose working day counts as that of {@code from}
   * @param days how many working days later, or earlier if negative
   */
  Instant move(Instant from, long openSecond, int days) {
    long fromSecond = from.getEpochSecond();
    long startDay = dayOf(openSecond);
    long endDay = otherWorkingDay(startDay, days, from);
    long second = secondOn(endDay, timeOn(startDay, fromSecond));

    int index = ofDay(endDay);
    DayBlock block = blocks.get(index);
    int day = (int) (endDay - firstDay(index));
    int within = (int) (second - firstSecond(index));
    Instant moved =
        block.isOpen(day, within)
            ? Instant.ofEpochSecond(second, from.getNano())
            : Instant.ofEpochSecond(firstSecond(index) + block.closingOrFirstOpening(day, within));
    return Blocks.requireResult(moved);
  }

  /** The date whose hours hold the open second; of two, the later, on which it also lies. */
  private long dayOf(long openSecond) {
    long utc = Math.floorDiv(openSecond, SECONDS);
    // A zone's date is at most one ahead of that in UTC or one behind, and hours reach at most into
    // the date after their own.
    for (long candidate = utc + 1; candidate >= utc - 2; candidate--) {
      int index = ofDay(candidate);
      int second = (int) (openSecond - firstSecond(index));
      if (blocks.get(index).isOpen((int) (candidate - firstDay(index)), second)) {
        return candidate;
      }
    }
    throw new IllegalStateException("No date is open at " + Instant.ofEpochSecond(openSecond));
  }

  private long otherWorkingDay(long from, int days, Instant instant) {
    int index = ofDay(from);
    DayBlock block = blocks.get(index);
    long rank = (long) block.workingBefore((int) (from - firstDay(index))) + days;
    while (rank >= block.workingDays() && index < Blocks.LAST) {
      rank -= block.workingDays();
      block = blocks.get(++index);
    }
    while (rank < 0 && index > Blocks.FIRST) {
      block = blocks.get(--index);
      rank += block.workingDays();
    }
    if (rank < 0 || rank >= block.workingDays()) {
      throw Blocks.exhausted(
          "working day " + Math.abs((long) days) + " working days away", instant);
    }
    return firstDay(index) + block.workingDay((int) rank);
  }

  private long timeOn(long epochDay, long second) {
    int index = ofDay(epochDay);
    DayBlock block = blocks.get(index);
    int day = (int) (epochDay - firstDay(index));
    return block.isEven(day)
        ? second - firstSecond(index) - block.midnight(day)
        : clock.secondsAfterMidnight(LocalDate.ofEpochDay(epochDay), second);
  }

  private long secondOn(long epochDay, long time) {
    int index = ofDay(epochDay);
    DayBlock block = blocks.get(index);
    int day = (int) (epochDay - firstDay(index));
    return block.isEven(day)
        ? firstSecond(index) + block.midnight(day) + time
        : clock.secondOf(LocalDate.ofEpochDay(epochDay), time);
  }
}
