package dev.usher.clock;

import static dev.usher.clock.Blocks.firstDay;
import static dev.usher.clock.Blocks.firstSecond;
import static dev.usher.clock.Blocks.ofDay;

import java.time.Instant;

/** The working days in a row, each by its date: which they are, and which hours are whose. */
final class DayLine {
  static final long SECONDS = 86_400;

  private final Blocks<DayBlock> blocks;

  DayLine(Schedule schedule) {
    blocks = new Blocks<>(index -> new DayBlock(schedule, index));
  }

  /** The block that a date lies in. */
  DayBlock block(long epochDay) {
    return blocks.get(ofDay(epochDay));
  }

  /** A date's place in its block. */
  static int within(long epochDay) {
    return (int) (epochDay - firstDay(ofDay(epochDay)));
  }

  /** The second from which the times of a date's block count. */
  static long start(long epochDay) {
    return firstSecond(ofDay(epochDay));
  }

  /** The date whose hours hold the open second; of two, the later, on which it also lies. */
  long openAt(long second) {
    long utc = Math.floorDiv(second, SECONDS);
    // A zone's date is at most one ahead of that in UTC or one behind, and hours reach at most into
    // the date after their own.
    for (long candidate = utc + 1; candidate >= utc - 2; candidate--) {
      if (block(candidate).isOpen(within(candidate), (int) (second - start(candidate)))) {
        return candidate;
      }
    }
    throw new IllegalStateException("No date is open at " + Instant.ofEpochSecond(second));
  }

  /**
   * A working day from a date on.
   *
   * @param days how many after the first that is not before the date, or before it if negative
   * @param asked the instant to name where there is none
   */
  long other(long date, int days, Instant asked) {
    int index = ofDay(date);
    DayBlock block = blocks.get(index);
    long rank = (long) block.workingBefore(within(date)) + days;
    while (rank >= block.workingDays() && index < Blocks.LAST) {
      rank -= block.workingDays();
      block = blocks.get(++index);
    }
    while (rank < 0 && index > Blocks.FIRST) {
      block = blocks.get(--index);
      rank += block.workingDays();
    }
    if (rank < 0 || rank >= block.workingDays()) {
      throw Blocks.exhausted("working day " + Math.abs((long) days) + " working days away", asked);
    }
    return firstDay(index) + block.workingDay((int) rank);
  }

  /** How many working days lie after a date, up to and with one that is not before it. */
  int between(long date, long upTo) {
    int days = -block(date).workingBefore(within(date) + 1);
    for (int index = ofDay(date); index < ofDay(upTo); index++) {
      days += blocks.get(index).workingDays();
    }
    return days + block(upTo).workingBefore(within(upTo) + 1);
  }
}
