package dev.usher.internal.holidays;

import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The public holidays of one country and of its parts. */
final class CountryCalendar {
  // The century of every contact there is, and of every deadline that one of them can have. What
  // the law will say about a later one, nobody knows.
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private static final int MOVED_AT_MOST = 7;

  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final HolidayManager manager;
  private final SortedMap<String, String> idsOfParts = new TreeMap<>();

  CountryCalendar(String country, HolidayManager manager) {
    this.manager = manager;
    for (String id : manager.getCalendarHierarchy().getChildren().keySet()) {
      String part = country + "-" + id.toUpperCase(Locale.ROOT);
      if (!RoughCalendars.contain(part)) {
        idsOfParts.put(part, id);
      }
    }
  }

  SortedSet<String> parts() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(idsOfParts.keySet()));
  }

  /** The dates of the country as a whole. */
  SortedSet<LocalDate> dates() {
    return within(new String[0]);
  }

  /** The dates of a part, which include those of the whole, or nothing if it is none. */
  Optional<SortedSet<LocalDate>> dates(String part) {
    return Optional.ofNullable(idsOfParts.get(part)).map(this::within);
  }

  private SortedSet<LocalDate> within(String... place) {
    // A day of the century may be moved out of it, and one from outside into it.
    return manager
        .getHolidays(
            FIRST.minusDays(MOVED_AT_MOST),
            LAST.plusDays(MOVED_AT_MOST),
            HolidayType.PUBLIC_HOLIDAY,
            place)
        .stream()
        .flatMap(CountryCalendar::days)
        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
        .collect(toCollection(TreeSet::new));
  }

  /**
   * The day itself, and the one that stands for it where a country moves it. A day that is moved
   * away from a weekday is a working day like any other: it is held on the other day alone.
   */
  private static Stream<LocalDate> days(Holiday holiday) {
    LocalDate day = holiday.getActualDate();
    LocalDate other = holiday.getObservedDate().orElse(day);
    boolean held = other.equals(day) || WEEKEND.contains(day.getDayOfWeek());
    return held ? Stream.of(day, other) : Stream.of(other);
  }
}
