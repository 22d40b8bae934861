package dev.usher.examples.benchmark;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long single decisions took, counted by whole microseconds. Safe to share between threads. */
final class Pauses {
  private static final int MOST_MICROS = 1_000_000;

  /** What is as long is kept one by one. */
  private static final long LONG_NANOS = 1_000_000;

  private record Pause(long began, long ended) {
    int micros() {
      return (int) Math.min((ended - began) / 1_000, MOST_MICROS);
    }
  }

  private final AtomicLongArray counts = new AtomicLongArray(MOST_MICROS + 1);
  private final Queue<Pause> longOnes = new ConcurrentLinkedQueue<>();

  void add(long began, long ended) {
    Pause pause = new Pause(began, ended);
    counts.incrementAndGet(pause.micros());
    if (ended - began >= LONG_NANOS) {
      longOnes.add(pause);
    }
  }

  /**
   * Returns the microseconds of the longest decision during which no garbage was collected; 1,000
   * if none of those took as long.
   */
  int longestBeside(GarbageCollections collections) {
    return longOnes.stream()
        .filter(each -> !collections.inSpan(each.began(), each.ended()))
        .mapToInt(Pause::micros)
        .max()
        .orElse((int) (LONG_NANOS / 1_000));
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
