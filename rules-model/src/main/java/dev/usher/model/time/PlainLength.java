package dev.usher.model.time;

import java.time.Duration;
import java.util.StringJoiner;

/** Lengths of time as people say them: {@code 15 minutes}, {@code 36 hours 30 minutes}. */
final class PlainLength {
  /** Up to here hours are said, since rules write 24, 48 and 72 of them. */
  private static final Duration IN_HOURS = Duration.ofDays(3);

  private static final long HOURS_OF_A_DAY = 24;

  private PlainLength() {}

  /** Returns hours, minutes and seconds, or whole days where there are more than three. */
  static String withDays(Duration length) {
    boolean days = length.compareTo(IN_HOURS) > 0 && isWhole(length, Duration.ofDays(1));
    return days ? count(length.toDays(), "day") : of(length);
  }

  /** Returns hours, minutes and seconds of opening hours, where a day means nothing. */
  static String ofBusinessTime(Duration length) {
    boolean oneUnit =
        (length.toHours() > 0 && isWhole(length, Duration.ofHours(1)))
            || (length.toHours() == 0 && isWhole(length, Duration.ofMinutes(1)));
    String plain = of(length);
    return oneUnit ? plain.replace(" ", " business ") : plain + " of opening hours";
  }

  /** Returns a number of business days. */
  static String ofBusinessDays(int days) {
    return count(days, "business day");
  }

  private static boolean isWhole(Duration length, Duration unit) {
    return length.toNanosPart() == 0 && length.toSeconds() % unit.toSeconds() == 0;
  }

  private static String of(Duration length) {
    long hours = length.toDays() * HOURS_OF_A_DAY + length.toHoursPart();
    StringJoiner words = new StringJoiner(" ");
    add(words, hours, "hour");
    add(words, length.toMinutesPart(), "minute");
    add(words, length.toSecondsPart(), "second");
    return words.length() == 0 ? count(0, "second") : words.toString();
  }

  private static void add(StringJoiner words, long count, String unit) {
    if (count != 0) {
      words.add(count(count, unit));
    }
  }

  private static String count(long count, String unit) {
    return count + " " + (count == 1 ? unit : unit + "s");
  }
}
