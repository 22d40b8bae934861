package dev.usher.model.internal;

import java.time.LocalTime;

/**
 * The part of every day from one time of day to another, the first included and the last not. It
 * runs past midnight where it does not end after its start.
 *
 * @param from the minute of the day it begins at, 0 to 1440
 * @param to the minute of the day it ends at, 0 to 1440
 */
public record DayHours(int from, int to) {
  private static final int MINUTES_PER_HOUR = 60;
  private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
  private static final int LENGTH = "00:00".length();

  /** What is no time of day. */
  public static final int NONE = -1;

  /**
   * Returns the hours between two times of day.
   *
   * @param from such as {@code 09:00}
   * @param to such as {@code 24:00}
   * @throws IllegalArgumentException if one of them is no time of day
   */
  public static DayHours between(String from, String to) {
    return new DayHours(minute("from", from), minute("to", to));
  }

  private static int minute(String field, String time) {
    int minute = minute(time);
    if (minute == NONE) {
      throw new IllegalArgumentException(
          Parts.refusal(field, time, "a time of day from 00:00 to 24:00 is allowed"));
    }
    return minute;
  }

  /** Returns the minute of the day that two digits, a colon and two digits stand for, or NONE. */
  public static int minute(String time) {
    if (time.length() != LENGTH || time.charAt(2) != ':') {
      return NONE;
    }
    int hour = twoDigits(time, 0);
    int minute = twoDigits(time, 3);
    if (hour < 0 || minute < 0 || minute >= MINUTES_PER_HOUR) {
      return NONE;
    }
    int all = hour * MINUTES_PER_HOUR + minute;
    return all <= MINUTES_PER_DAY ? all : NONE;
  }

  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NONE : 10 * tens + ones;
  }

  /** Returns whether a time of day lies in them. */
  public boolean contains(LocalTime time) {
    int minute = time.getHour() * MINUTES_PER_HOUR + time.getMinute();
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
  }
}
