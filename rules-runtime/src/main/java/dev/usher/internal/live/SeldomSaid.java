package dev.usher.internal.live;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what may happen thousands of times a second, so that it is said at once the first time,
 * and then once a minute at most. Safe to share between threads.
 */
public final class SeldomSaid {
  private static final long MINUTE = 60_000_000_000L;

  private final AtomicLong unsaid = new AtomicLong();

  /** When something may be said again; whoever moves it on says it. */
  private final AtomicLong next;

  /**
   * Starts to count.
   *
   * @param nanos what a stopwatch shows
   */
  public SeldomSaid(long nanos) {
    this.next = new AtomicLong(nanos);
  }

  /**
   * Counts more, and returns how many are to be said, or 0 if nothing is yet.
   *
   * @param more how many there are, 0 or more
   * @param nanos what the stopwatch shows
   */
  public long count(long more, long nanos) {
    unsaid.addAndGet(more);
    long due = next.get();
    boolean isDue = unsaid.get() > 0 && nanos - due >= 0 && next.compareAndSet(due, nanos + MINUTE);
    return isDue ? unsaid.getAndSet(0) : 0;
  }
}
