package dev.usher.compare;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as a clock shows them, with seconds only where they are not zero. */
final class Clocks {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Clocks() {}

  /** Returns date and time, such as {@code 2026-03-03 12:00}. */
  static String dated(ZoneId zone, Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return local.toLocalDate() + " " + time(local);
  }

  /**
   * Returns how a moment turns into another one, each without its date where both are of the date
   * of a third one.
   */
  static String turn(ZoneId zone, Instant before, Instant after, Instant of) {
    ZonedDateTime was = before.atZone(zone);
    ZonedDateTime is = after.atZone(zone);
    ZonedDateTime day = of.atZone(zone);
    boolean oneDay =
        was.toLocalDate().equals(day.toLocalDate()) && is.toLocalDate().equals(day.toLocalDate());
    return oneDay
        ? PartChange.turn(time(was), time(is))
        : PartChange.turn(dated(zone, before), dated(zone, after));
  }

  private static String time(ZonedDateTime local) {
    LocalTime time = local.toLocalTime();
    return time.getSecond() == 0 && time.getNano() == 0 ? MINUTE.format(time) : time.toString();
  }
}
