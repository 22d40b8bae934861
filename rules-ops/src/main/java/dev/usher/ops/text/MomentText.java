package dev.usher.ops.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** MomentText on somebody's clock. */
public final class MomentText {
  private static final DateTimeFormatter SHORT = formatter("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter MINUTE = formatter("uuuu-MM-dd EEE HH:mm");
  private static final DateTimeFormatter SECOND = formatter("uuuu-MM-dd EEE HH:mm:ss");

  private MomentText() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Returns the moment as a clock in the zone shows it, without seconds where they are zero. */
  public static String in(ZoneId zone, Instant moment) {
    ZonedDateTime local = moment.atZone(zone);
    return (local.getSecond() == 0 ? MINUTE : SECOND).format(local);
  }

  /** Returns the minute of the moment, without the day of the week. */
  public static String minuteIn(ZoneId zone, Instant moment) {
    return SHORT.format(moment.atZone(zone));
  }
}
