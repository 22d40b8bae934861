package dev.usher.clock;

import dev.usher.internal.interval.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The open time within one block of instants, in seconds from the block's beginning. */
final class OpenBlock {
  private static final int STRETCH = 16;

  private final int[] opens;
  private final int[] closes;

  /** The open seconds before each span; at the end, those of the block. */
  private final int[] before;

  private final int total;

  /**
   * For each stretch of {@code 1 << STRETCH} seconds, the first span that closes after its start.
   */
  private final int[] spanAt = new int[(Blocks.SECONDS >> STRETCH) + 1];

  private OpenBlock(List<OpenSpan> spans, long start) {
    int size = spans.size();
    opens = new int[size];
    closes = new int[size];
    before = new int[size + 1];
    for (int i = 0; i < size; i++) {
      opens[i] = (int) (spans.get(i).open() - start);
      closes[i] = (int) (spans.get(i).close() - start);
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
    total = before[size];
    // To begin with an earlier span would answer the same, because spanClosingAfter goes on from
    // there to the one it looks for; this spares it the steps.
    int span = 0;
    for (int stretch = 0; stretch < spanAt.length; stretch++) {
      while (span < size && closes[span] <= stretch << STRETCH) {
        span++;
      }
      spanAt[stretch] = span;
    }
  }

  static OpenBlock of(Schedule schedule, int index) {
    long start = Blocks.firstSecond(index);
    long end = start + Blocks.SECONDS;
    // Margins for the zone's offset and for intervals that begin up to two dates earlier; a date
    // more would lie outside the block and add nothing.
    LocalDate first = LocalDate.ofEpochDay(Blocks.firstDay(index) - 4);
    Dates dates = new Dates(schedule);
    List<OpenSpan> spans = new ArrayList<>();
    for (int day = 0; day < Blocks.DAYS + 6; day++) {
      for (OpenSpan span : dates.openOn(first.plusDays(day))) {
        spans.add(new OpenSpan(Math.max(span.open(), start), Math.min(span.close(), end)));
      }
    }
    return new OpenBlock(Interval.union(spans), start);
  }

  int size() {
    return opens.length;
  }

  int opensAt(int span) {
    return opens[span];
  }

  int closesAt(int span) {
    return closes[span];
  }

  int total() {
    return total;
  }

  /** The first span that closes after the second, or {@link #size()}. */
  int spanClosingAfter(int second) {
    int span = spanAt[second >> STRETCH];
    while (span < closes.length && closes[span] <= second) {
      span++;
    }
    return span;
  }

  /** Whether the second is open, given the first span that closes after it. */
  boolean isWithin(int span, int second) {
    return span < opens.length && opens[span] <= second;
  }

  /** The open seconds of the block before a second, given the first span that closes after it. */
  int openBefore(int second, int span) {
    return before[span] + (isWithin(span, second) ? second - opens[span] : 0);
  }

  /**
   * The earliest second by which that many open seconds of the block, 1 to {@link #total()}, have
   * passed, known not to lie before the given span.
   */
  int earliestAfter(int openSeconds, int fromSpan) {
    // Nearly always the given span is the one. Where the amount ends just with it, the search would
    // find it too, as the first that the amount does not go past.
    int low = fromSpan;
    int high = before[low + 1] >= openSeconds ? low : opens.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle + 1] >= openSeconds) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return opens[low] + openSeconds - before[low];
  }

  /**
   * The latest second by which just that many open seconds of the block, 0 to below {@link
   * #total()}, have passed, known not to lie after the given span, if there is such a span.
   */
  int latestAfter(int openSeconds, int toSpan) {
    // Where just that much was open before the given span, the search would find it too, as the
    // last with no more before it. The end of the spans is never found: before it is the total.
    int low = before[toSpan] <= openSeconds ? toSpan : 0;
    int high = toSpan;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (before[middle] <= openSeconds) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return opens[low] + openSeconds - before[low];
  }
}
