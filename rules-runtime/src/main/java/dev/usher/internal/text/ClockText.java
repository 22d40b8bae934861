package dev.usher.internal.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a clock shows them, with seconds only where they are not zero. */
public final class ClockText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private ClockText() {}

  /** Returns date and time, such as {@code 2026-03-03 12:00}. */
  public static String dated(ZoneId zone, Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalDate() + " " + time(local);
  }

  /** Returns the time of day, such as {@code 12:00}. */
  public static String time(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    return time.getSecond() == 0 && time.getNano() == 0 ? MINUTE.format(time) : time.toString();
  }
}
