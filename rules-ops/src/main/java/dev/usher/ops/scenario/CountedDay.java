package dev.usher.ops.scenario;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day that a clock may count otherwise than expected.
 *
 * @param clock the clock in words
 * @param date the day
 * @param less whether it counts less of it than expected, or else more
 */
record CountedDay(String clock, LocalDate date, boolean less) implements Comparable<CountedDay> {
  private static final Comparator<CountedDay> ORDER =
      Comparator.comparing(CountedDay::date)
          .thenComparing(CountedDay::clock)
          .thenComparing(CountedDay::less);

  @Override
  public int compareTo(CountedDay other) {
    return ORDER.compare(this, other);
  }
}
