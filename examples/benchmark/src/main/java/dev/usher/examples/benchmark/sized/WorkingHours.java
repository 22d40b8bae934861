package dev.usher.examples.benchmark.sized;

import java.time.Instant;

/**
 * The outfitter's business clock in plain arithmetic: Monday to Friday from 09:00 to 18:00 in
 * Tokyo, which knows no daylight saving. It knows no holidays, and whole seconds only.
 */
public final class WorkingHours {
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;
  private static final long OFFSET = 9 * HOUR;
  private static final long OPENING = 9 * HOUR;
  private static final long LENGTH = 9 * HOUR;
  private static final int WORKING_DAYS = 5;
  private static final int WEEK = 7;

  /** The first day of the epoch's count is a Thursday, three days into its week. */
  private static final int EPOCH_WEEKDAY = 3;

  private WorkingHours() {}

  /**
   * Returns the moment at which so many hours have been open; one that is used up exactly at
   * closing is due then.
   *
   * @param hours 1 or more
   */
  public static Instant plus(Instant from, int hours) {
    long local = from.getEpochSecond() + OFFSET;
    long day = Math.floorDiv(local, DAY);
    long used = local - day * DAY - OPENING;
    int weekday = Math.floorMod(day + EPOCH_WEEKDAY, WEEK);
    if (used < 0) {
      used = 0;
    } else if (used >= LENGTH) {
      used = 0;
      day++;
      weekday = (weekday + 1) % WEEK;
    }
    if (weekday >= WORKING_DAYS) {
      used = 0;
      day += WEEK - weekday;
      weekday = 0;
    }
    long total = used + hours * HOUR;
    int more = (int) ((total - 1) / LENGTH);
    int weekends = (weekday + more) / WORKING_DAYS;
    long due = (day + more + 2L * weekends) * DAY + OPENING + total - more * LENGTH;
    return Instant.ofEpochSecond(due - OFFSET);
  }
}
