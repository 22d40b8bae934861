package dev.usher.clock;

import dev.usher.model.time.SupportedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/**
 * Computed stretches of the calendar, each 27 weeks long, made when first asked for and then kept.
 * Block 0 begins on 1970-01-01, the dates in it counted in UTC or in the wall clock's zone as the
 * kind of block has it.
 *
 * <p>27 weeks go exactly 773 times into the 400 years after which the Gregorian calendar repeats,
 * weekdays included. So from the year 2200 on, where no date has hours of its own and zone rules
 * depend on the calendar alone, one cycle of blocks serves all later ones, and memory stays bounded
 * however far a date lies in the future.
 *
 * <p>Thread-safe: two threads may make the same block, and either serves.
 */
final class Blocks<T> {
  static final int DAYS = 27 * 7;
  static final int SECONDS = DAYS * 86_400;
  static final Instant MIN = SupportedTime.REACH_FIRST;
  static final Instant MAX = SupportedTime.REACH_LAST;

  private static final long MAX_SECOND = MAX.getEpochSecond();

  /** The earliest and the latest date that may have hours of its own. */
  static final LocalDate MIN_DATE = LocalDate.of(1970, 1, 1);

  static final LocalDate MAX_DATE = LocalDate.of(2199, 12, 31);

  /** In a zone west of Greenwich, the first instant's date is the one before. */
  static final int FIRST = -1;

  static final int LAST = ofSecond(MAX.getEpochSecond()) + 1;

  private static final int CYCLE = 400 * 365 + 97;
  private static final int CYCLE_BLOCKS = CYCLE / DAYS;
  private static final int CYCLE_START = ofDay(MAX_DATE.toEpochDay()) + 2;
  private static final int CYCLE_END = CYCLE_START + CYCLE_BLOCKS;

  private final AtomicReferenceArray<T> made = new AtomicReferenceArray<>(CYCLE_END - FIRST);
  private final IntFunction<T> maker;

  Blocks(IntFunction<T> maker) {
    this.maker = maker;
  }

  static int ofSecond(long second) {
    return (int) Math.floorDiv(second, (long) SECONDS);
  }

  static int ofDay(long epochDay) {
    return (int) Math.floorDiv(epochDay, (long) DAYS);
  }

  static long firstSecond(int index) {
    return (long) index * SECONDS;
  }

  static long firstDay(int index) {
    return (long) index * DAYS;
  }

  /** A block from {@link #FIRST} to {@link #LAST}, its times counted from the block's beginning. */
  T get(int index) {
    int home =
        index < CYCLE_END ? index : CYCLE_START + Math.floorMod(index - CYCLE_START, CYCLE_BLOCKS);
    T block = made.get(home - FIRST);
    // No lock: a block that two threads make is the same block, and the later one may stay. To keep
    // it changes no answer; it only spares making it again.
    if (block == null) {
      block = maker.apply(home);
      made.set(home - FIRST, block);
    }
    return block;
  }

  static Instant requireInRange(String name, Instant instant) {
    if (isOutOfRange(instant)) {
      throw new IllegalArgumentException(
          name + ": " + instant + " is out of range; allowed are " + MIN + " to " + MAX);
    }
    return instant;
  }

  private static boolean isOutOfRange(Instant instant) {
    long second = instant.getEpochSecond();
    return second < 0 || second > MAX_SECOND;
  }

  static Instant requireResult(Instant instant) {
    if (isOutOfRange(instant)) {
      throw new DateTimeException(
          "The result would be " + instant + "; supported are " + MIN + " to " + MAX);
    }
    return instant;
  }

  static DateTimeException exhausted(String what, Instant from) {
    return new DateTimeException(
        "There is no " + what + " from " + from + "; looked between " + MIN + " and " + MAX);
  }
}
