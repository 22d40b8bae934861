package dev.usher.internal.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The form that nearly every moment is written in, such as {@code 2026-03-03T10:00:00+09:00} or
 * {@code 2026-03-03T01:00:00.5Z}, read and written digit by digit. It is one of those of ISO 8601
 * that Java's formatter knows, which costs many times as much.
 */
final class IsoMoment {
  /** As long as a moment of a year of four digits gets, in characters. */
  static final int LONGEST = "2026-03-03T10:00:00.123456789+09:00:30".length();

  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final int LAST_HOUR_OF_OFFSET = 18;
  private static final int LAST_YEAR = 9_999;
  private static final int MOST_DECIMALS = 9;
  private static final int DATE_AND_TIME = "2026-03-03T10:00:00".length();
  private static final int OFFSET = "+09:00".length();
  private static final int NONE = -1;

  private IsoMoment() {}

  /** Returns the moment that a text names in this form, or null if it is not in this form. */
  static @Nullable Instant read(String text) {
    if (text.length() <= DATE_AND_TIME
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int year = number(text, 0, 4, LAST_YEAR);
    int month = number(text, 5, 7, 12);
    int day = number(text, 8, 10, 31);
    int hour = number(text, 11, 13, 23);
    int minute = number(text, 14, 16, 59);
    int second = number(text, 17, DATE_AND_TIME, 59);
    if ((year | month | day | hour | minute | second) < 0 || !isDate(year, month, day)) {
      return null;
    }
    int offsetAt = decimalsEnd(text);
    int offset = offsetAt == NONE ? Integer.MIN_VALUE : offset(text, offsetAt);
    if (offset == Integer.MIN_VALUE) {
      return null;
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    int time = hour * SECONDS_OF_AN_HOUR + minute * SECONDS_OF_A_MINUTE + second;
    return Instant.ofEpochSecond(days * SECONDS_OF_A_DAY + time - offset, nanos(text, offsetAt));
  }

  private static boolean isDate(int year, int month, int day) {
    return month > 0 && day > 0 && day <= Month.of(month).length(Year.isLeap(year));
  }

  /** Returns the digits' number, or something negative if they are none or more than allowed. */
  private static int number(String text, int from, int to, int most) {
    int number = 0;
    for (int at = from; at < to; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = 10 * number + digit;
    }
    return number > most ? NONE : number;
  }

  /** Returns where the decimals of the second end, if there are any. */
  private static int decimalsEnd(String text) {
    if (text.charAt(DATE_AND_TIME) != '.') {
      return DATE_AND_TIME;
    }
    int end = DATE_AND_TIME + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    int decimals = end - DATE_AND_TIME - 1;
    return decimals == 0 || decimals > MOST_DECIMALS || end == text.length() ? NONE : end;
  }

  private static int nanos(String text, int end) {
    int nanos = 0;
    for (int at = DATE_AND_TIME + 1; at <= DATE_AND_TIME + MOST_DECIMALS; at++) {
      nanos = 10 * nanos + (at < end ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  /** Returns the seconds of an offset of hours and minutes at the end of a text. */
  private static int offset(String text, int at) {
    char sign = text.charAt(at);
    if (sign == 'Z') {
      return text.length() == at + 1 ? 0 : Integer.MIN_VALUE;
    }
    if (text.length() != at + OFFSET
        || (sign != '+' && sign != '-')
        || text.charAt(at + 3) != ':') {
      return Integer.MIN_VALUE;
    }
    int hours = number(text, at + 1, at + 3, LAST_HOUR_OF_OFFSET);
    int minutes = number(text, at + 4, at + OFFSET, hours == LAST_HOUR_OF_OFFSET ? 0 : 59);
    if ((hours | minutes) < 0) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * SECONDS_OF_AN_HOUR + minutes * SECONDS_OF_A_MINUTE;
    return sign == '-' ? -seconds : seconds;
  }

  /** Writes a moment with the offset that a zone has then, always with seconds. */
  static void write(Instant moment, ZoneId zone, StringBuilder out) {
    ZoneOffset offset = zone.getRules().getOffset(moment);
    int ahead = offset.getTotalSeconds();
    long local = moment.getEpochSecond() + ahead;
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, SECONDS_OF_A_DAY));
    if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.formatTo(moment.atOffset(offset), out);
      return;
    }
    int time = Math.floorMod(local, SECONDS_OF_A_DAY);
    digits(date.getYear(), 4, out);
    digits(date.getMonthValue(), 2, out.append('-'));
    digits(date.getDayOfMonth(), 2, out.append('-'));
    digits(time / SECONDS_OF_AN_HOUR, 2, out.append('T'));
    digits(time % SECONDS_OF_AN_HOUR / SECONDS_OF_A_MINUTE, 2, out.append(':'));
    digits(time % SECONDS_OF_A_MINUTE, 2, out.append(':'));
    writeDecimals(moment.getNano(), out);
    out.append(offset.getId());
  }

  private static void writeDecimals(int nanos, StringBuilder out) {
    if (nanos == 0) {
      return;
    }
    digits(nanos, MOST_DECIMALS, out.append('.'));
    int end = out.length();
    while (out.charAt(end - 1) == '0') {
      end--;
    }
    out.setLength(end);
  }

  private static void digits(int number, int count, StringBuilder out) {
    int unit = 1;
    for (int i = 1; i < count; i++) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      out.append((char) ('0' + number / unit % 10));
    }
  }
}
