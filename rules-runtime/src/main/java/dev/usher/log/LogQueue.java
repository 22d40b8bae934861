package dev.usher.log;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, up to a number. Putting something in never waits: it takes two atomic
 * additions, and wakes the thread that empties the queue only where much has come together. Safe to
 * share between many threads that fill it and one that empties it.
 */
final class LogQueue {
  private final Queue<LogEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger places = new AtomicInteger();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final int most;
  private final int many;
  private volatile @Nullable Thread emptying;

  LogQueue(int most) {
    this.most = most;
    this.many = Math.max(1, most / 4);
  }

  /** Puts an event in, unless the queue is full. */
  boolean offer(LogEvent event) {
    int taken = places.addAndGet(event.places());
    if (taken > most) {
      places.addAndGet(-event.places());
      return false;
    }
    events.add(event);
    if (taken >= many) {
      wake();
    }
    return true;
  }

  /** Wakes the thread that empties the queue, if it waits. */
  void wake() {
    if (waiting.compareAndSet(true, false)) {
      LockSupport.unpark(emptying);
    }
  }

  /** Takes the next event out, or null if there is none. */
  @Nullable LogEvent poll() {
    LogEvent event = events.poll();
    if (event != null) {
      places.addAndGet(-event.places());
    }
    return event;
  }

  /**
   * Waits until much has come together or somebody wakes this thread, but no longer than that.
   *
   * @param idle whether there is nothing else to do, asked once whoever comes will wake this thread
   */
  void await(long nanos, BooleanSupplier idle) {
    emptying = Thread.currentThread();
    waiting.set(true);
    if (places.get() < many && idle.getAsBoolean()) {
      LockSupport.parkNanos(this, nanos);
    }
    waiting.set(false);
  }
}
