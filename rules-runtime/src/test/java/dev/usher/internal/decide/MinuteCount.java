package dev.usher.internal.decide;

import java.util.List;

/**
 * A case's clocks, counted out minute by minute: what is due when, and what begins when, without
 * any of the product's arithmetic. A minute is a number, and minute 0 begins a Monday.
 *
 * @param at the minute that the case is looked at; what lies after it is not known
 * @param waits the times in which it waits, as first minutes and ends
 */
record MinuteCount(int at, List<int[]> waits) {
  private static final int DAY = 24 * 60;
  private static final int OPENS = 9 * 60;
  private static final int CLOSES = 17 * 60;

  /** A number of minutes, all of them or those of opening time. */
  record Length(int minutes, boolean business) {
    /** Returns the same number of minutes on another one's clock. */
    Length onClockOf(Length other) {
      return new Length(minutes, other.business);
    }

    /** Returns it as a rule writes it. */
    String word() {
      return (business ? "businessMinutes(" : "minutes(") + minutes + ")";
    }
  }

  private static boolean counts(Length length, int minute) {
    int ofDay = Math.floorMod(minute, DAY);
    boolean weekday = Math.floorMod(minute, 7 * DAY) < 5 * DAY;
    return !length.business || (weekday && ofDay >= OPENS && ofDay < CLOSES);
  }

  private boolean waits(int minute) {
    return minute < at && waits.stream().anyMatch(wait -> wait[0] <= minute && minute < wait[1]);
  }

  /** Returns the end of a length of time that nothing moves. */
  static int after(int start, Length length) {
    int minute = start;
    for (int left = length.minutes; left > 0; minute++) {
      left -= counts(length, minute) ? 1 : 0;
    }
    return minute;
  }

  /** Returns the end of a length of time that rests while the case waits. */
  int afterWaiting(int start, Length length) {
    int minute = start;
    for (int left = length.minutes; left > 0; minute++) {
      left -= counts(length, minute) && !waits(minute) ? 1 : 0;
    }
    return minute;
  }

  /** Returns the beginning of a length of time that ends at a minute. */
  static int before(int end, Length length) {
    int minute = end;
    for (int left = length.minutes; left > 0; ) {
      minute--;
      left -= counts(length, minute) ? 1 : 0;
    }
    return minute;
  }
}
