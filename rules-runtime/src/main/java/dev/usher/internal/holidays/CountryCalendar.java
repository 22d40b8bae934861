package dev.usher.internal.holidays;

import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The public holidays of one country and of its parts. */
final class CountryCalendar {
  // The century of every contact there is, and of every deadline that one of them can have. What
  // the law will say about a later one, nobody knows.
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private final HolidayManager manager;
  private final SortedMap<String, String> idsOfParts = new TreeMap<>();

  CountryCalendar(String country, HolidayManager manager) {
    this.manager = manager;
    for (String id : manager.getCalendarHierarchy().getChildren().keySet()) {
      idsOfParts.put(country + "-" + id.toUpperCase(Locale.ROOT), id);
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
    return manager.getHolidays(FIRST, LAST, HolidayType.PUBLIC_HOLIDAY, place).stream()
        .map(Holiday::getDate)
        .collect(toCollection(TreeSet::new));
  }
}
