package dev.usher.clock;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Opening hours as they were written down, to be read by people or compared. Hours of a day are in
 * the notation of {@link OpeningHoursBuilder}, such as {@code 09:00-18:00} or {@code closed}.
 *
 * @param zone whose wall clock they are read from; never null
 * @param week the hours of each weekday; all seven are there
 * @param exceptions the hours of single dates, sorted
 * @param holidays the dates without hours, sorted
 * @param breaks time taken out of single dates, sorted
 */
public record WrittenHours(
    ZoneId zone,
    Map<DayOfWeek, String> week,
    SortedMap<LocalDate, String> exceptions,
    SortedSet<LocalDate> holidays,
    SortedMap<LocalDate, String> breaks) {

  /**
   * Copies what it is made of.
   *
   * @throws NullPointerException if the zone is null
   */
  public WrittenHours {
    requireNonNull(zone, "zone");
    week = Collections.unmodifiableMap(new EnumMap<>(week));
    exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    breaks = Collections.unmodifiableSortedMap(new TreeMap<>(breaks));
  }

  static WrittenHours of(Schedule schedule) {
    Map<DayOfWeek, String> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, written(schedule.week().get(day.getValue() - 1)));
    }
    return new WrittenHours(
        schedule.clock().zone(),
        week,
        written(schedule.exceptions()),
        new TreeSet<>(schedule.holidays()),
        written(schedule.breaks()));
  }

  private static SortedMap<LocalDate, String> written(Map<LocalDate, List<WallInterval>> dates) {
    SortedMap<LocalDate, String> written = new TreeMap<>();
    dates.forEach((date, hours) -> written.put(date, written(hours)));
    return written;
  }

  private static String written(List<WallInterval> hours) {
    return hours.isEmpty()
        ? HoursNotation.CLOSED
        : hours.stream().map(WallInterval::toString).collect(Collectors.joining(", "));
  }
}
