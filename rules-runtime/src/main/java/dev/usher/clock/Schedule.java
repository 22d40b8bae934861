package dev.usher.clock;

import dev.usher.internal.interval.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What somebody wrote down about their hours, and what that means on one date.
 *
 * @param clock the wall clock that the hours are read from
 * @param week the hours of each weekday, Monday first
 * @param exceptions dates with hours of their own
 * @param holidays dates without hours
 * @param breaks time taken out, per date
 */
record Schedule(
    WallClock clock,
    List<List<WallInterval>> week,
    Map<LocalDate, List<WallInterval>> exceptions,
    Set<LocalDate> holidays,
    Map<LocalDate, List<WallInterval>> breaks) {

  Schedule {
    week = List.copyOf(week);
    exceptions = sorted(exceptions);
    SortedSet<LocalDate> dates = new TreeSet<>(holidays);
    holidays = Collections.unmodifiableSortedSet(dates);
    breaks = sorted(breaks);
  }

  private static SortedMap<LocalDate, List<WallInterval>> sorted(
      Map<LocalDate, List<WallInterval>> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /**
   * The open time of the intervals that begin on the date, sorted and merged. It may end on a later
   * date; that this is a holiday, or has other hours, changes nothing about it.
   */
  List<OpenSpan> openOn(LocalDate date) {
    List<WallInterval> hours = hoursOn(date);
    if (hours.isEmpty()) {
      return List.of();
    }
    List<OpenSpan> open = Interval.union(resolve(date, hours));
    if (breaks.isEmpty()) {
      return open;
    }
    // An interval and a break may each reach into the date after their own. After the date itself
    // the next one would do; the second is a margin.
    List<OpenSpan> cuts = new ArrayList<>();
    for (int day = -2; day <= 2; day++) {
      LocalDate other = date.plusDays(day);
      cuts.addAll(resolve(other, breaks.getOrDefault(other, List.of())));
    }
    return OpenSpan.without(open, cuts);
  }

  /** Whether the date has no hours of its own, no break and no holiday. */
  boolean isOrdinary(LocalDate date) {
    return breaks.isEmpty() && !exceptions.containsKey(date) && !holidays.contains(date);
  }

  /** Whether the same intervals begin on every date, however that is written. */
  boolean opensLike(Schedule other) {
    Set<LocalDate> dates = new HashSet<>(exceptions.keySet());
    dates.addAll(holidays);
    dates.addAll(other.exceptions.keySet());
    dates.addAll(other.holidays);
    return clock.equals(other.clock)
        && breaks.equals(other.breaks)
        && IntStream.range(0, week.size())
            .allMatch(day -> alike(week.get(day), other.week.get(day)))
        && dates.stream().allMatch(date -> alike(hoursOn(date), other.hoursOn(date)));
  }

  private static boolean alike(List<WallInterval> some, List<WallInterval> others) {
    return Set.copyOf(some).equals(Set.copyOf(others));
  }

  boolean neverOpens() {
    return week.stream().allMatch(List::isEmpty)
        && exceptions.keySet().stream().allMatch(date -> openOn(date).isEmpty());
  }

  private List<WallInterval> hoursOn(LocalDate date) {
    if (holidays.contains(date)) {
      return List.of();
    }
    List<WallInterval> exception = exceptions.get(date);
    return exception != null ? exception : week.get(date.getDayOfWeek().getValue() - 1);
  }

  private List<OpenSpan> resolve(LocalDate date, List<WallInterval> intervals) {
    if (intervals.isEmpty() || clock.skips(date)) {
      return List.of();
    }
    return intervals.stream().map(interval -> interval.on(date, clock)).toList();
  }

  @Override
  public String toString() {
    return clock.zone()
        + (", week " + week)
        + (", exceptions " + exceptions)
        + (", holidays " + holidays)
        + (", breaks " + breaks);
  }
}
