package dev.usher.clock;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects {@link OpeningHours}. A weekday or date that nothing is said about is closed.
 *
 * <p>Hours are written as in a manifest: intervals on the 24-hour clock with commas between them,
 * such as {@code "09:00-18:00"} or {@code "10:00-12:00, 13:00-15:00"}, or {@code "closed"}. An
 * interval may end at {@code 24:00}. One that does not end after its start, such as {@code
 * "18:00-02:00"}, runs into the next date and still belongs to the date on which it begins; {@code
 * "09:00-09:00"} is 24 hours. Where intervals overlap or touch, of one date or of two, open time is
 * their union.
 *
 * <p>Not thread-safe; the hours it builds are. No argument may be null. Dates reach from 1970-01-01
 * to 2199-12-31.
 */
public final class OpeningHoursBuilder {
  private final WallClock clock;
  private final Map<DayOfWeek, List<WallInterval>> week = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<WallInterval>> exceptions = new HashMap<>();
  private final Map<LocalDate, List<WallInterval>> breaks = new HashMap<>();
  private final Set<LocalDate> holidays = new HashSet<>();
  private final SortedMap<String, SortedSet<LocalDate>> calendars = new TreeMap<>();

  OpeningHoursBuilder(ZoneId zone) {
    clock = new WallClock(requireNonNull(zone, "zone"));
  }

  /**
   * Sets the hours of weekdays.
   *
   * @param days weekdays in any case: {@code mon}, a range such as {@code mon-fri} or {@code
   *     fri-mon}, or a list of these such as {@code "mon, wed-fri"}
   * @param hours the hours of each of these days
   * @return this builder
   * @throws IllegalArgumentException if either text is not written that way, or a weekday has been
   *     given before
   */
  public OpeningHoursBuilder weekly(String days, String hours) {
    String field = "hours of " + requireNonNull(days, "days");
    List<WallInterval> intervals = HoursNotation.hours(field, requireNonNull(hours, "hours"));
    for (DayOfWeek day : HoursNotation.days("hours", days)) {
      if (week.putIfAbsent(day, intervals) != null) {
        throw new IllegalArgumentException(
            "hours: \"" + days + "\" names " + day + " again; each weekday may have one entry");
      }
    }
    return this;
  }

  /**
   * Opens around the clock on every weekday; exceptions, holidays and breaks still count.
   *
   * @return this builder
   * @throws IllegalArgumentException if a weekday has been given before
   */
  public OpeningHoursBuilder always() {
    return weekly("mon-sun", "00:00-24:00");
  }

  /**
   * Replaces the hours that begin on a date. A holiday on that date wins.
   *
   * @param date the date
   * @param hours its hours
   * @return this builder
   * @throws IllegalArgumentException if the hours are not written as above, or the date has been
   *     given before or is out of range
   */
  public OpeningHoursBuilder exception(LocalDate date, String hours) {
    put(exceptions, "exceptions", date, hours);
    return this;
  }

  /**
   * Takes time out of whatever is open on a date.
   *
   * @param date the date on which the break begins
   * @param hours the time of the break, written as hours are
   * @return this builder
   * @throws IllegalArgumentException if the hours are not written as above, or the date has been
   *     given before or is out of range
   */
  public OpeningHoursBuilder breaks(LocalDate date, String hours) {
    put(breaks, "breaks", date, hours);
    return this;
  }

  /**
   * Takes away all hours that begin on a date. Those that began on the date before run on past
   * midnight.
   *
   * @param date the date; giving it again changes nothing
   * @return this builder
   * @throws IllegalArgumentException if the date is out of range
   */
  public OpeningHoursBuilder holiday(LocalDate date) {
    holidays.add(requireInRange("holidays", date));
    return this;
  }

  /**
   * Takes away all hours that begin on the dates of a calendar, as {@link #holiday} does for one.
   *
   * @param calendar what the dates are called, such as {@code GB-ENG}; it is told by {@link
   *     OpeningHours#holidayCalendars} and changes nothing else
   * @param dates the dates
   * @return this builder
   * @throws IllegalArgumentException if a date is out of range
   */
  public OpeningHoursBuilder holidays(String calendar, Set<LocalDate> dates) {
    requireNonNull(calendar, "calendar");
    dates.forEach(this::holiday);
    calendars.put(calendar, Collections.unmodifiableSortedSet(new TreeSet<>(dates)));
    return this;
  }

  /**
   * Makes the hours. The builder may be used on; what it has made does not change.
   *
   * @return the hours
   * @throws IllegalArgumentException if they never open
   */
  public OpeningHours build() {
    List<List<WallInterval>> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(week.getOrDefault(day, List.of()));
    }
    Schedule schedule = new Schedule(clock, days, exceptions, holidays, breaks);
    if (schedule.neverOpens()) {
      throw new IllegalArgumentException(
          "hours: these never open; give at least one weekday, or a date that is not a holiday,"
              + " an interval such as 09:00-18:00");
    }
    return new OpeningHours(schedule, new TreeMap<>(calendars));
  }

  private static void put(
      Map<LocalDate, List<WallInterval>> map, String name, LocalDate date, String hours) {
    String field = name + " of " + requireInRange(name, date);
    List<WallInterval> intervals = HoursNotation.hours(field, requireNonNull(hours, "hours"));
    if (map.putIfAbsent(date, intervals) != null) {
      throw new IllegalArgumentException(
          field + ": \"" + hours + "\" comes again; each date may have one entry");
    }
  }

  private static LocalDate requireInRange(String name, LocalDate date) {
    requireNonNull(date, "date");
    if (date.isBefore(Blocks.MIN_DATE) || date.isAfter(Blocks.MAX_DATE)) {
      throw new IllegalArgumentException(
          name
              + ": "
              + date
              + " is out of range; allowed are "
              + Blocks.MIN_DATE
              + " to "
              + Blocks.MAX_DATE);
    }
    return date;
  }
}
