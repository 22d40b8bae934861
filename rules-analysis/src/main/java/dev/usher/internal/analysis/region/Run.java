package dev.usher.internal.analysis.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Neighbouring classes.
 *
 * @param first the number of the first
 * @param last the number of the last
 */
record Run(int first, int last) {
  /** Returns the runs of some classes, from a class on. */
  static List<Run> of(BitSet classes, int from) {
    List<Run> runs = new ArrayList<>();
    int first = classes.nextSetBit(from);
    while (first >= 0) {
      int end = classes.nextClearBit(first);
      runs.add(new Run(first, end - 1));
      first = classes.nextSetBit(end);
    }
    return runs;
  }
}
