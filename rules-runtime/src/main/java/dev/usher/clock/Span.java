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
record Span(long open, long close) {

  boolean isEmpty() {
    return close <= open;
  }

  /** The same time as sorted spans that neither overlap nor touch, the empty ones left out. */
  static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(Span::isEmpty);
    sorted.sort(Comparator.comparingLong(Span::open));
    List<Span> union = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      int last = union.size() - 1;
      if (last >= 0 && span.open <= union.get(last).close) {
        Span earlier = union.get(last);
        union.set(last, new Span(earlier.open, Math.max(earlier.close, span.close)));
      } else {
        union.add(span);
      }
    }
    return union;
  }

  /** What the cuts leave of the spans, in the spans' order. */
  static List<Span> without(List<Span> spans, List<Span> cuts) {
    List<Span> left = spans;
    for (Span cut : cuts) {
      if (!cut.isEmpty()) {
        List<Span> next = new ArrayList<>();
        for (Span span : left) {
          next.add(new Span(span.open, Math.min(span.close, cut.open)));
          next.add(new Span(Math.max(span.open, cut.close), span.close));
        }
        next.removeIf(Span::isEmpty);
        left = next;
      }
    }
    return left;
  }
}
