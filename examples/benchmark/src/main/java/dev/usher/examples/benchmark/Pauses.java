package dev.usher.examples.benchmark;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long single decisions took, counted by whole microseconds. Safe to share between threads. */
final class Pauses {
  private static final int MOST_MICROS = 1_000_000;

  private final AtomicLongArray counts = new AtomicLongArray(MOST_MICROS + 1);

  void add(long nanos) {
    counts.incrementAndGet((int) Math.min(nanos / 1_000, MOST_MICROS));
  }

  long count() {
    long count = 0;
    for (int micros = 0; micros <= MOST_MICROS; micros++) {
      count += counts.get(micros);
    }
    return count;
  }

  /** Returns the microseconds within which all decisions but a share of them were made. */
  int allBut(double share) {
    long left = (long) (count() * share);
    for (int micros = MOST_MICROS; micros > 0; micros--) {
      left -= counts.get(micros);
      if (left < 0) {
        return micros;
      }
    }
    return 0;
  }

  int longest() {
    return allBut(0);
  }
}
