package dev.usher.ops.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first few of many, by their order. Not safe to share between threads.
 *
 * @param <T> what they are
 */
final class Fewest<T extends Comparable<? super T>> {
  private final int most;
  private final PriorityQueue<T> kept = new PriorityQueue<>(Collections.reverseOrder());

  /**
   * Keeps none yet.
   *
   * @param most how many it keeps, 0 or more
   */
  Fewest(int most) {
    this.most = most;
  }

  /** Keeps one more, if it is among the first. */
  void add(T one) {
    if (kept.size() < most) {
      kept.add(one);
    } else if (most > 0 && one.compareTo(kept.element()) < 0) {
      kept.remove();
      kept.add(one);
    }
  }

  /** Returns the first, in order. */
  List<T> inOrder() {
    List<T> sorted = new ArrayList<>(kept);
    Collections.sort(sorted);
    return sorted;
  }
}
