package dev.usher.internal.analysis.logic;

import java.util.BitSet;

/**
 * The classes of one dimension as some terms tell them apart: a block is a run of classes that each
 * of the terms has or has not.
 */
final class ClassRuns {
  /** The classes that blocks begin with; that the first one does is not marked. */
  private final BitSet begins = new BitSet();

  /** Takes note of what a term tells apart. */
  void read(Term.In in, int classes) {
    boolean has = in.has(0);
    for (int at = next(in, 0, has); at > 0 && at < classes; at = next(in, at, has)) {
      begins.set(at);
      has = !has;
    }
  }

  private static int next(Term.In in, int from, boolean has) {
    return has ? in.classes().nextClearBit(from) : in.classes().nextSetBit(from);
  }

  /** Returns the first classes of all blocks but the first one, ascending. */
  int[] begins() {
    return begins.stream().toArray();
  }
}
