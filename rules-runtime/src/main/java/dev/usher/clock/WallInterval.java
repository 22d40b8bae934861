package dev.usher.clock;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Open time on the wall clock, half-open, in minutes from the midnight at which its date begins.
 *
 * @param start the opening minute, 0 to 1439
 * @param end the closing minute, later than {@code start} by at most a day; past 1440 it lies on
 *     the next date
 */
record WallInterval(int start, int end) {
  static final int MINUTES_PER_DAY = 24 * 60;

  OpenSpan on(LocalDate date, WallClock clock) {
    return new OpenSpan(clock.secondOf(date, start * 60L), clock.secondOf(date, end * 60L));
  }

  @Override
  public String toString() {
    return time(start) + "-" + time(end > MINUTES_PER_DAY ? end - MINUTES_PER_DAY : end);
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
