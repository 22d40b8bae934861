package dev.usher.internal.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * A half-open stretch of a line: it holds its beginning, and its end is outside.
 *
 * @param <I> the kind of interval, which meets only its own kind
 */
public interface Interval<I extends Interval<I>> {

  /** Returns whether it holds nothing. */
  boolean isEmpty();

  /** Compares where this one and another one begin. */
  int compareBeginning(I other);

  /** Returns whether one that does not begin earlier overlaps or touches this one. */
  boolean reaches(I later);

  /** Returns this one and one that it reaches, as one. */
  I joined(I later);

  /**
   * Returns the same stretches, in order, so that none overlaps or touches another; the empty ones
   * are left out.
   */
  static <I extends Interval<I>> List<I> union(List<I> intervals) {
    List<I> sorted = new ArrayList<>(intervals);
    sorted.removeIf(Interval::isEmpty);
    sorted.sort(Interval::compareBeginning);
    List<I> union = new ArrayList<>(sorted.size());
    for (I next : sorted) {
      int last = union.size() - 1;
      if (last >= 0 && union.get(last).reaches(next)) {
        union.set(last, union.get(last).joined(next));
      } else {
        union.add(next);
      }
    }
    return union;
  }
}
