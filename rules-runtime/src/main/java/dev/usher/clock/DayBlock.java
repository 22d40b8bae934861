package dev.usher.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The working days within one block of dates: which they are and when each is open. Days count from
 * the block's first date, seconds from that date's midnight in UTC.
 */
final class DayBlock {
  /** An interval that begins within a date ends within three, gaps of a day included. */
  private static final long REACH = 3 * 86_400L;

  private final int[] opens;
  private final int[] closes;

  /** Where each day's spans begin; the next day's are where they end. */
  private final int[] firstSpan = new int[Blocks.DAYS + 1];

  private final int[] midnights = new int[Blocks.DAYS];

  /** Days on which, as long as their hours reach, the clock is not put forward or back. */
  private final boolean[] even = new boolean[Blocks.DAYS];

  /** When each working day closes, which is no earlier than the one before it does. */
  private final int[] lastClosings = new int[Blocks.DAYS];

  private final int[] workingDays;

  /** How many working days the block has before each day. */
  private final int[] workingBefore = new int[Blocks.DAYS + 1];

  DayBlock(Schedule schedule, int index) {
    long start = Blocks.firstDay(index) * 86_400;
    Dates dates = new Dates(schedule);
    List<OpenSpan> spans = new ArrayList<>();
    List<Integer> working = new ArrayList<>();
    long change = Long.MIN_VALUE;
    long lastClosing = lastClosing(dates.openOn(LocalDate.ofEpochDay(Blocks.firstDay(index) - 1)));
    for (int day = 0; day < Blocks.DAYS; day++) {
      LocalDate date = LocalDate.ofEpochDay(Blocks.firstDay(index) + day);
      List<OpenSpan> open = dates.openOn(date);
      if (!open.isEmpty()) {
        working.add(day);
        // Hours past midnight may outlast those that begin on the next date.
        lastClosing = Math.max(lastClosing, lastClosing(open));
        lastClosings[day] = (int) (lastClosing - start);
      }
      spans.addAll(open);
      firstSpan[day + 1] = spans.size();
      workingBefore[day + 1] = working.size();
      long midnight = schedule.clock().midnight(date);
      midnights[day] = (int) (midnight - start);
      // A change just at midnight may be kept or looked for again, which finds the same one.
      change = change < midnight ? schedule.clock().nextChange(midnight) : change;
      // On an even day a wall-clock time is the seconds since midnight, which spares the zone's
      // rules. A change just where the reach ends may count or not, because the hours end before.
      even[day] = change > midnight + REACH;
    }
    workingDays = working.stream().mapToInt(Integer::intValue).toArray();
    opens = spans.stream().mapToInt(span -> (int) (span.open() - start)).toArray();
    closes = spans.stream().mapToInt(span -> (int) (span.close() - start)).toArray();
  }

  private static long lastClosing(List<OpenSpan> open) {
    return open.isEmpty() ? Long.MIN_VALUE : open.get(open.size() - 1).close();
  }

  int workingDays() {
    return workingDays.length;
  }

  int workingDay(int rank) {
    return workingDays[rank];
  }

  int workingBefore(int day) {
    return workingBefore[day];
  }

  boolean isEven(int day) {
    return even[day];
  }

  int midnight(int day) {
    return midnights[day];
  }

  boolean isOpen(int day, int second) {
    for (int span = firstSpan[day]; span < firstSpan[day + 1]; span++) {
      if (opens[span] <= second && second < closes[span]) {
        return true;
      }
    }
    return false;
  }

  /** The working day's last closing, or that of the day before it where this comes later. */
  int lastClosing(int day) {
    return lastClosings[day];
  }

  /** The working day's last closing at or before the second, or else its first opening. */
  int closingOrFirstOpening(int day, int second) {
    int span = firstSpan[day + 1] - 1;
    while (span >= firstSpan[day] && closes[span] > second) {
      span--;
    }
    return span < firstSpan[day] ? opens[firstSpan[day]] : closes[span];
  }
}
