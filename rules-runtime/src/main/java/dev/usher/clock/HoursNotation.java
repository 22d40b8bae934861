package dev.usher.clock;

import dev.usher.model.internal.ShownText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads weekdays and hours as the manifest writes them. */
final class HoursNotation {
  static final String CLOSED = "closed";

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Pattern INTERVAL =
      Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

  private HoursNotation() {}

  /** Reads {@code mon}, {@code mon-fri}, {@code fri-mon}, {@code sat,sun}, in any case. */
  static Set<DayOfWeek> days(String field, String text) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      String[] ends = part.split("-", -1);
      DayOfWeek day = day(ends[0], field, text);
      DayOfWeek last = ends.length == 1 ? day : day(ends[1], field, text);
      if (ends.length > 2) {
        throw notDays(part, field, text);
      }
      boolean fresh = days.add(day);
      while (day != last) {
        day = day.plus(1);
        fresh &= days.add(day);
      }
      if (!fresh) {
        throw new IllegalArgumentException(
            field + ": \"" + text + "\" names a weekday twice; each may have one entry");
      }
    }
    return days;
  }

  private static DayOfWeek day(String name, String field, String text) {
    int day = DAYS.indexOf(name.strip().toLowerCase(Locale.ROOT));
    if (day < 0) {
      throw notDays(name, field, text);
    }
    return DayOfWeek.of(day + 1);
  }

  private static IllegalArgumentException notDays(String part, String field, String text) {
    return new IllegalArgumentException(
        quote(field, text, part)
            + " is not a weekday; allowed are "
            + String.join(", ", DAYS)
            + ", a range of them such as mon-fri, or a list of these such as sat,sun");
  }

  /** Reads {@code 09:00-18:00}, several of these, or {@code closed}; closed is the empty list. */
  static List<WallInterval> hours(String field, String text) {
    if (text.strip().equalsIgnoreCase(CLOSED)) {
      return List.of();
    }
    List<WallInterval> intervals = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = INTERVAL.matcher(part.strip());
      if (!matcher.matches()) {
        throw notHours(part, field, text);
      }
      int start = minute(matcher.group(1), matcher.group(2));
      int end = minute(matcher.group(3), matcher.group(4));
      if (start < 0 || end < 0 || start == WallInterval.MINUTES_PER_DAY) {
        throw notHours(part, field, text);
      }
      intervals.add(
          new WallInterval(start, end > start ? end : end + WallInterval.MINUTES_PER_DAY));
    }
    return List.copyOf(intervals);
  }

  /** The minute of the day, 1440 for 24:00, or -1 if there is no such time. */
  private static int minute(String hour, String minute) {
    int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    boolean exists = Integer.parseInt(minute) < 60 && minutes <= WallInterval.MINUTES_PER_DAY;
    return exists ? minutes : -1;
  }

  private static IllegalArgumentException notHours(String part, String field, String text) {
    return new IllegalArgumentException(
        quote(field, text, part)
            + " is not an interval from 00:00-24:00, such as 09:00-18:00 or, past midnight,"
            + " 18:00-02:00; allowed are one or more of these with commas between them, or closed");
  }

  private static String quote(String field, String text, String part) {
    String whole = field + ": \"" + ShownText.escaped(text) + "\"";
    return part.strip().equals(text.strip())
        ? whole
        : whole + ": \"" + ShownText.escaped(part.strip()) + "\"";
  }
}
