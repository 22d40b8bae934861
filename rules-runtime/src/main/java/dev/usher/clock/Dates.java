package dev.usher.clock;

import dev.usher.internal.interval.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The open time of one date after the other. A weekday on which nothing is out of the ordinary, as
 * on nearly all of them, is copied from a week that is worked out once.
 */
final class Dates {
  private static final long DAY = 86_400;

  /** Whatever the zone's offset, a date's hours begin less than so long before its UTC midnight. */
  private static final long BEFORE = 2 * DAY;

  /** And end less than so long after it: two days later, in whatever zone. */
  private static final long AFTER = 4 * DAY;

  private final Schedule schedule;

  /** For each weekday, in seconds from local midnight. */
  private final List<List<OpenSpan>> week = new ArrayList<>();

  /** The first change of offset at or after where it was last asked for. */
  private long change = Long.MIN_VALUE;

  Dates(Schedule schedule) {
    this.schedule = schedule;
    for (List<WallInterval> hours : schedule.week()) {
      week.add(Interval.union(hours.stream().map(Dates::fromMidnight).toList()));
    }
  }

  private static OpenSpan fromMidnight(WallInterval interval) {
    return new OpenSpan(interval.start() * 60L, interval.end() * 60L);
  }

  /** The same as {@link Schedule#openOn}; dates are asked for in ascending order. */
  List<OpenSpan> openOn(LocalDate date) {
    long midnight = date.toEpochDay() * DAY;
    if (!schedule.isOrdinary(date) || changesBetween(midnight - BEFORE, midnight + AFTER)) {
      return schedule.openOn(date);
    }
    List<OpenSpan> ordinary = week.get(date.getDayOfWeek().getValue() - 1);
    long start = midnight - schedule.clock().offsetAt(midnight);
    List<OpenSpan> open = new ArrayList<>(ordinary.size());
    for (OpenSpan span : ordinary) {
      open.add(new OpenSpan(start + span.open(), start + span.close()));
    }
    return open;
  }

  private boolean changesBetween(long from, long to) {
    // Dates come in ascending order, so that a change is looked for once; one just at the beginning
    // may be looked for again and is found again. To find one too many, at the end or anywhere,
    // only costs the short cut: the date is then worked out by itself, to the same hours.
    if (change < from) {
      change = schedule.clock().nextChange(from);
    }
    return change < to;
  }
}
