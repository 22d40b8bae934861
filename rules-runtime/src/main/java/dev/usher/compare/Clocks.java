package dev.usher.compare;

import dev.usher.internal.text.ClockText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Moments as a clock shows them, with seconds only where they are not zero. */
final class Clocks {
  private Clocks() {}

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
        ? PartChange.turn(ClockText.time(was), ClockText.time(is))
        : PartChange.turn(ClockText.dated(zone, before), ClockText.dated(zone, after));
  }
}
