package dev.usher.model;

import java.time.DayOfWeek;

/** A day of the week. None counts as higher than another: rules ask for them by name. */
public enum Weekday {
  /** The day after Sunday. */
  MONDAY,
  /** The day after Monday. */
  TUESDAY,
  /** The day after Tuesday. */
  WEDNESDAY,
  /** The day after Wednesday. */
  THURSDAY,
  /** The day after Thursday. */
  FRIDAY,
  /** The day after Friday. */
  SATURDAY,
  /** The day after Saturday. */
  SUNDAY;

  private static final Weekday[] FROM_MONDAY = values();

  /** Returns the one that Java's calendar calls so. */
  public static Weekday of(DayOfWeek day) {
    return FROM_MONDAY[day.getValue() - 1];
  }
}
