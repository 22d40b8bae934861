package dev.usher.ops.scenario;

import dev.usher.clock.OpeningHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** The days of a clock, and which of them could have moved a moment. */
final class ClockDays {
  /** What lies further ahead is explained by no single day. */
  private static final int MOST_DAYS = 100;

  private final String words;
  private final OpeningHours hours;

  /**
   * Takes a clock.
   *
   * @param words what people call it
   */
  ClockDays(String words, OpeningHours hours) {
    this.words = words;
    this.hours = hours;
  }

  /**
   * Returns the days that would move a moment as far as it is moved, if the clock counted them
   * otherwise: the open time of the day that lies between a beginning and the moment that is
   * expected is what lies between that moment and the one that was decided; or, where the time of
   * day is the same, one day with open time does.
   */
  Set<CountedDay> days(Instant begin, MomentShift shift) {
    Set<CountedDay> days = new HashSet<>();
    LocalDate first = date(begin);
    LocalDate last = date(shift.expected());
    if (first.plusDays(MOST_DAYS).isBefore(last)) {
      return days;
    }
    Duration moved = hours.between(shift.earlier(), shift.later());
    boolean byOneDay = isOneOpenDay(shift);
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      Duration part =
          changed(later(begin, start(date)), earlier(shift.expected(), end(date)), shift);
      boolean whole =
          date.isAfter(first)
              && (shift.isLater() || date.isBefore(last))
              && isSome(changed(start(date), end(date), shift));
      if ((isSome(part) && part.equals(moved)) || (whole && byOneDay)) {
        days.add(new CountedDay(words, date, shift.isLater()));
      }
    }
    return days;
  }

  /** Returns how far a moment is moved in whole business days; 0 where that does not say it. */
  int businessDays(MomentShift shift) {
    boolean sameTime = time(shift.earlier()).equals(time(shift.later()));
    return sameTime && hours.isOpen(shift.earlier()) && hours.isOpen(shift.later())
        ? hours.businessDaysBetween(shift.earlier(), shift.later())
        : 0;
  }

  /** By how much a part of a day would count otherwise: not at all, or as in the weeks beside. */
  private Duration changed(Instant from, Instant to, MomentShift shift) {
    Duration counted = hours.between(from, to);
    return shift.isLater() ? usual(from, to).minus(counted) : counted;
  }

  private LocalTime time(Instant moment) {
    return LocalTime.ofInstant(moment, hours.zone());
  }

  private Instant start(LocalDate date) {
    return date.atStartOfDay(hours.zone()).toInstant();
  }

  private Instant end(LocalDate date) {
    return start(date.plusDays(1));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isSome(Duration time) {
    return time.compareTo(Duration.ZERO) > 0;
  }

  private LocalDate date(Instant moment) {
    return LocalDate.ofInstant(moment, hours.zone());
  }

  private boolean isOneOpenDay(MomentShift shift) {
    LocalDate to = date(shift.later());
    int count = 0;
    for (LocalDate day = date(shift.earlier()).plusDays(1);
        !day.isAfter(to);
        day = day.plusDays(1)) {
      count += isSome(hours.between(start(day), end(day))) ? 1 : 0;
    }
    return count == 1 && time(shift.earlier()).equals(time(shift.later()));
  }

  /** What the weeks beside have of the same part of a day. */
  private Duration usual(Instant from, Instant to) {
    Duration before = hours.between(weeksOn(from, -1), weeksOn(to, -1));
    Duration after = hours.between(weeksOn(from, 1), weeksOn(to, 1));
    return before.compareTo(after) > 0 ? before : after;
  }

  private Instant weeksOn(Instant moment, int weeks) {
    return moment.atZone(hours.zone()).plusWeeks(weeks).toInstant();
  }
}
