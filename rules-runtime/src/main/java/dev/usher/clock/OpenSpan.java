package dev.usher.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of the time line, half-open, in epoch seconds.
 *
 * @param open its first second
 * @param close the second at which it has ended
 */
record OpenSpan(long open, long close) {

  boolean isEmpty() {
    return close <= open;
  }

  /** The same time as sorted spans that neither overlap nor touch, the empty ones left out. */
  static List<OpenSpan> union(List<OpenSpan> spans) {
    List<OpenSpan> sorted = new ArrayList<>(spans);
    sorted.removeIf(OpenSpan::isEmpty);
    sorted.sort(Comparator.comparingLong(OpenSpan::open));
    List<OpenSpan> union = new ArrayList<>(sorted.size());
    for (OpenSpan span : sorted) {
      int last = union.size() - 1;
      if (last >= 0 && span.open <= union.get(last).close) {
        OpenSpan earlier = union.get(last);
        union.set(last, new OpenSpan(earlier.open, Math.max(earlier.close, span.close)));
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /** What the cuts leave of the spans, in the spans' order. */
  static List<OpenSpan> without(List<OpenSpan> spans, List<OpenSpan> cuts) {
    List<OpenSpan> left = spans;
    for (OpenSpan cut : cuts) {
      if (!cut.isEmpty()) {
        List<OpenSpan> next = new ArrayList<>();
        for (OpenSpan span : left) {
          next.add(new OpenSpan(span.open, Math.min(span.close, cut.open)));
          next.add(new OpenSpan(Math.max(span.open, cut.close), span.close));
        }
        next.removeIf(OpenSpan::isEmpty);
        left = next;
      }
    }
    return left;
  }
}
