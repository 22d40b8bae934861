package dev.usher.compare;

import dev.usher.clock.OpeningHours;
import dev.usher.clock.WrittenHours;
import dev.usher.internal.text.Series;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two opening hours, of a policy or a desk, do not say alike. */
final class HoursComparison {
  private static final int MOST_DATES = 5;
  private static final int LETTERS_OF_DAY = 3;

  /** Takes what differs, with words for what each says; null where one says nothing of it. */
  interface DifferenceTaker {
    void take(
        ManifestSection section,
        @Nullable String key,
        @Nullable String before,
        @Nullable String after);
  }

  private final WrittenHours before;
  private final WrittenHours after;
  private final DifferenceTaker taker;

  private HoursComparison(OpeningHours before, OpeningHours after, DifferenceTaker taker) {
    this.before = before.written();
    this.after = after.written();
    this.taker = taker;
  }

  /** Tells what two hours do not say alike; something exactly if they are not equal. */
  static void between(OpeningHours before, OpeningHours after, DifferenceTaker taker) {
    HoursComparison comparison = new HoursComparison(before, after, taker);
    comparison.zone();
    comparison.week();
    comparison.holidays();
    comparison.dates("", comparison.before.exceptions(), comparison.after.exceptions());
    comparison.dates("break on ", comparison.before.breaks(), comparison.after.breaks());
  }

  private void zone() {
    if (!before.zone().equals(after.zone())) {
      taker.take(ManifestSection.ZONE, null, before.zone().getId(), after.zone().getId());
    }
  }

  /** Days next to each other that change alike are told together. */
  private void week() {
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean isLast = day == DayOfWeek.SUNDAY;
      if (isLast || !alike(first, day.plus(1))) {
        if (!Objects.equals(before.week().get(first), after.week().get(first))) {
          taker.take(
              ManifestSection.HOURS,
              first == day ? name(day) : name(first) + "-" + name(day),
              before.week().get(first),
              after.week().get(first));
        }
        first = day.plus(1);
      }
    }
  }

  private boolean alike(DayOfWeek one, DayOfWeek other) {
    return Objects.equals(before.week().get(one), before.week().get(other))
        && Objects.equals(after.week().get(one), after.week().get(other));
  }

  private static String name(DayOfWeek day) {
    return day.name().substring(0, LETTERS_OF_DAY).toLowerCase(Locale.ROOT);
  }

  private void holidays() {
    SortedSet<LocalDate> gone = new TreeSet<>(before.holidays());
    gone.removeAll(after.holidays());
    SortedSet<LocalDate> come = new TreeSet<>(after.holidays());
    come.removeAll(before.holidays());
    if (!gone.isEmpty()) {
      taker.take(ManifestSection.HOLIDAYS, null, words(gone), null);
    }
    if (!come.isEmpty()) {
      taker.take(ManifestSection.HOLIDAYS, null, null, words(come));
    }
  }

  /** A country has some hundred dates in a century. */
  private static String words(SortedSet<LocalDate> dates) {
    if (dates.size() <= MOST_DATES) {
      return Series.and(dates.stream().map(LocalDate::toString).toList());
    }
    List<String> first = dates.stream().limit(MOST_DATES).map(LocalDate::toString).toList();
    return String.join(", ", first)
        + " and "
        + (dates.size() - MOST_DATES)
        + " more until "
        + dates.last();
  }

  private void dates(
      String title, SortedMap<LocalDate, String> was, SortedMap<LocalDate, String> is) {
    SortedSet<LocalDate> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    for (LocalDate date : all) {
      if (!Objects.equals(was.get(date), is.get(date))) {
        taker.take(ManifestSection.EXCEPTIONS, title + date, was.get(date), is.get(date));
      }
    }
  }
}
