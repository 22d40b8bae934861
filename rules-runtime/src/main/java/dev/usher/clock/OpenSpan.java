package dev.usher.clock;

import dev.usher.internal.interval.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of the time line, half-open, in epoch seconds.
 *
 * @param open its first second
 * @param close the second at which it has ended
 */
record OpenSpan(long open, long close) implements Interval<OpenSpan> {

  @Override
  public boolean isEmpty() {
    return close <= open;
  }

  @Override
  public int compareBeginning(OpenSpan other) {
    return Long.compare(open, other.open);
  }

  @Override
  public boolean reaches(OpenSpan later) {
    return later.open <= close;
  }

  @Override
  public OpenSpan joined(OpenSpan later) {
    return new OpenSpan(open, Math.max(close, later.close));
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
