package dev.usher.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Opening hours as slow and plain as can be: every minute of a window is looked at by itself, and a
 * local time is found by watching the wall clock go by. Minutes count from the window's beginning.
 */
final class NaiveHours {
  private static final int DAY = 24 * 60;

  private final Instant start;
  private final long[] localMinutes;
  private final int[] firstShown;
  private final TreeMap<LocalDate, BitSet> openByDate = new TreeMap<>();
  private final BitSet open = new BitSet();

  NaiveHours(ZoneId zone, Hours hours, LocalDate first, LocalDate last) {
    start = first.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
    int days = (int) (last.plusDays(6).toEpochDay() - first.minusDays(3).toEpochDay());
    localMinutes = new long[days * DAY];
    firstShown = new int[(days + 4) * DAY];
    Arrays.fill(firstShown, -1);
    for (int minute = 0; minute < localMinutes.length; minute++) {
      Instant at = instant(minute);
      int offset = zone.getRules().getOffset(at).getTotalSeconds();
      localMinutes[minute] = Math.floorDiv(at.getEpochSecond() + offset, 60L);
      int shown = index(localMinutes[minute]);
      firstShown[shown] = firstShown[shown] < 0 ? minute : firstShown[shown];
    }
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      BitSet minutes = minutes(date, hours.on(date));
      for (int day = -2; day <= 2; day++) {
        minutes.andNot(minutes(date.plusDays(day), hours.breaksOn(date.plusDays(day))));
      }
      openByDate.put(date, minutes);
      open.or(minutes);
    }
  }

  /** What is written down, in minutes from midnight; an end past midnight is above 1440. */
  interface Hours {
    List<int[]> on(LocalDate date);

    List<int[]> breaksOn(LocalDate date);
  }

  Instant instant(int minute) {
    return start.plusSeconds(minute * 60L);
  }

  int minute(LocalDate date) {
    return Math.toIntExact((date.toEpochDay() * DAY * 60 - start.getEpochSecond()) / 60);
  }

  boolean isOpen(int minute) {
    return open.get(minute);
  }

  /** The minute after which that many open ones have passed, or -1 if the window is too short. */
  int plus(int from, int amount) {
    int left = amount;
    for (int minute = from; minute < localMinutes.length; minute++) {
      if (left == 0 && (amount > 0 || open.get(minute))) {
        return minute;
      }
      left -= open.get(minute) ? 1 : 0;
    }
    return -1;
  }

  int minus(int until, int amount) {
    int left = amount;
    int minute = until;
    while (left > 0 && minute > 0) {
      minute--;
      left -= open.get(minute) ? 1 : 0;
    }
    return left == 0 ? minute : -1;
  }

  int between(int from, int to) {
    return open.get(from, to).cardinality();
  }

  int plusBusinessDays(int from, int days) {
    int begin = plus(from, 0);
    return begin < 0 ? -1 : move(begin, begin, days);
  }

  int minusBusinessDays(int until, int days) {
    int begin = until;
    while (begin > 0 && !open.get(begin) && !open.get(begin - 1)) {
      begin--;
    }
    return begin == 0 ? -1 : move(begin, open.get(begin) ? begin : begin - 1, -days);
  }

  /** How many business days on from a minute the end, or the next opening after it, is reached. */
  int businessDaysBetween(int from, int to) {
    int reached = 0;
    int end = plus(to, 0);
    // Where a night outlasts the day after it, a day more may lie earlier, by two dates at most.
    int moved = from;
    for (int days = 1; moved >= 0 && moved <= end + 3 * DAY; days++) {
      moved = plusBusinessDays(from, days);
      reached = moved >= 0 && moved <= end ? days : reached;
    }
    return reached;
  }

  int closeOfBusiness(int from, int days) {
    int left = days;
    for (LocalDate date = closingAfter(from); ; date = date.plusDays(1)) {
      BitSet minutes = openByDate.get(date);
      if (minutes == null) {
        return -1;
      }
      if (!minutes.isEmpty() && left-- == 0) {
        return closing(date);
      }
    }
  }

  int closeOfBusinessBefore(int until, int days) {
    int left = days;
    LocalDate date = openByDate.lastKey();
    while (openByDate.get(date).isEmpty() || closing(date) >= until) {
      date = date.minusDays(1);
    }
    while (left > 0) {
      date = date.minusDays(1);
      left -= openByDate.get(date).isEmpty() ? 0 : 1;
    }
    return closing(date);
  }

  int closingsBetween(int from, int to) {
    int closings = 0;
    LocalDate end = closingAfter(to);
    for (LocalDate date = closingAfter(from); date.isBefore(end); date = date.plusDays(1)) {
      closings += openByDate.get(date).isEmpty() ? 0 : 1;
    }
    return closings;
  }

  private LocalDate closingAfter(int from) {
    LocalDate date = openByDate.firstKey();
    while (openByDate.get(date).isEmpty() || closing(date) <= from) {
      date = date.plusDays(1);
    }
    return date;
  }

  /** No day closes before the one before it. */
  private int closing(LocalDate date) {
    return openByDate.headMap(date, true).values().stream()
        .mapToInt(BitSet::length)
        .max()
        .orElseThrow();
  }

  private int move(int from, int openMinute, int days) {
    if (days == 0) {
      return from;
    }
    LocalDate date = openByDate.lastKey();
    while (!openByDate.get(date).get(openMinute)) {
      date = date.minusDays(1);
    }
    long wallTime = localMinutes[from] - date.toEpochDay() * DAY;
    for (int left = Math.abs(days); left > 0; ) {
      date = date.plusDays(Integer.signum(days));
      BitSet minutes = openByDate.get(date);
      if (minutes == null) {
        return -1;
      }
      left -= minutes.isEmpty() ? 0 : 1;
    }
    BitSet minutes = openByDate.get(date);
    int minute = find(date.toEpochDay() * DAY + wallTime);
    while (minute > 0 && !minutes.get(minute) && !minutes.get(minute - 1)) {
      minute--;
    }
    return minute > 0 ? minute : minutes.nextSetBit(0);
  }

  private BitSet minutes(LocalDate date, List<int[]> intervals) {
    BitSet minutes = new BitSet();
    for (int[] interval : intervals) {
      int from = find(date.toEpochDay() * DAY + interval[0]);
      int to = find(date.toEpochDay() * DAY + interval[1]);
      if (from < to && wasShown(date)) {
        minutes.set(from, to);
      }
    }
    return minutes;
  }

  private boolean wasShown(LocalDate date) {
    for (int minute = 0; minute < DAY; minute++) {
      if (firstShown[index(date.toEpochDay() * DAY + minute)] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The first minute at which the clock shows the time; if it never does, moved by the gap. */
  private int find(long localMinute) {
    int shown = firstShown[index(localMinute)];
    if (shown >= 0) {
      return shown;
    }
    int before = localMinutes.length - 1;
    while (localMinutes[before] >= localMinute) {
      before--;
    }
    long gap = localMinutes[before + 1] - localMinutes[before] - 1;
    return firstShown[index(localMinute + gap)];
  }

  private int index(long localMinute) {
    return Math.toIntExact(localMinute - start.getEpochSecond() / 60) + 2 * DAY;
  }
}
