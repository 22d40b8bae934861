package dev.usher.internal.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to write for a date that is written as people write it elsewhere, or that does not exist.
 */
public final class DateHint {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-./ ]?(\\d{1,2})[-./ ]?(\\d{1,2})\\.?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
  private static final Pattern IN_WORDS = Pattern.compile("[\\p{L}]{3,9}|\\d{1,4}");
  private static final Pattern NO_YEAR = Pattern.compile("(-?-?\\d{1,2})[-./](\\d{1,2})\\.?");
  private static final int LONGEST = 40;

  private DateHint() {}

  /** Returns what to write, if the text speaks of a day. */
  public static Optional<String> of(String text) {
    String date = text.strip();
    if (date.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher first = YEAR_FIRST.matcher(date);
    if (first.matches()) {
      return Optional.of(written(number(first, 1), number(first, 2), number(first, 3)));
    }
    Matcher last = YEAR_LAST.matcher(date);
    if (last.matches()) {
      return Optional.of(yearLast(number(last, 3), number(last, 1), number(last, 2)));
    }
    if (NO_YEAR.matcher(date).matches()) {
      return Optional.of("a date has its year, too: list it once for each year");
    }
    return inWords(date);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** Both orders of day and month are in use; where both make a date, both are offered. */
  private static String yearLast(int year, int one, int other) {
    Set<String> dates = new LinkedHashSet<>();
    for (String date : new String[] {iso(year, other, one), iso(year, one, other)}) {
      if (date != null) {
        dates.add(date);
      }
    }
    return dates.isEmpty() ? noSuchDay(year, other, one) : "write " + String.join(" or ", dates);
  }

  private static String written(int year, int month, int day) {
    String date = iso(year, month, day);
    return date == null ? noSuchDay(year, month, day) : "write " + date;
  }

  private static @Nullable String iso(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toString();
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static String noSuchDay(int year, int month, int day) {
    if (month < 1 || month > 12) {
      return "there is no month " + month;
    }
    int days = LocalDate.of(Math.max(1, year), month, 1).lengthOfMonth();
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return "there is no " + day + " " + name + " " + year + ": that month has " + days + " days";
  }

  private static Optional<String> inWords(String date) {
    int month = 0;
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = IN_WORDS.matcher(date);
    while (matcher.find()) {
      String word = matcher.group();
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(Integer.parseInt(word));
      } else if (month == 0) {
        month = month(word);
      }
    }
    if (month == 0 || numbers.isEmpty() || numbers.size() > 2) {
      return Optional.empty();
    }
    if (numbers.size() == 1) {
      return Optional.of("a date has its year, too: list it once for each year");
    }
    int year = Math.max(numbers.get(0), numbers.get(1));
    return Optional.of(written(year, month, Math.min(numbers.get(0), numbers.get(1))));
  }

  private static int month(String word) {
    String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    return 0;
  }
}
