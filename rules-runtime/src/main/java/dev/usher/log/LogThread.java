package dev.usher.log;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** What the thread of a log does: it writes at intervals, and sooner if much has come together. */
final class LogThread implements Runnable {
  private static final int LAST_ATTEMPTS = 20;
  private static final long BETWEEN_LAST_ATTEMPTS = 50_000_000;

  private final LogQueue queue;
  private final LogWriting writing;
  private final long interval;

  /** Those who wait until all that was told before them is written. */
  private final Queue<CountDownLatch> waiting = new ConcurrentLinkedQueue<>();

  private volatile boolean closing;

  LogThread(LogQueue queue, LogWriting writing, long interval) {
    this.queue = queue;
    this.writing = writing;
    this.interval = interval;
  }

  @Override
  public void run() {
    while (!closing) {
      queue.await(interval, () -> !closing && waiting.isEmpty());
      if (!writeOnce()) {
        // The queue may be full, and wakes nobody meanwhile.
        pause(interval);
      }
    }
    for (int attempts = 1; !writeOnce() && attempts < LAST_ATTEMPTS; attempts++) {
      pause(BETWEEN_LAST_ATTEMPTS);
    }
    writing.giveUp();
  }

  /** Whoever waits is told only once all is written that was there when they came. */
  private boolean writeOnce() {
    CountDownLatch[] served = waiting.toArray(CountDownLatch[]::new);
    boolean all = writing.write();
    if (all) {
      for (CountDownLatch each : served) {
        waiting.remove(each);
        each.countDown();
      }
    }
    return all;
  }

  private void pause(long nanos) {
    LockSupport.parkNanos(this, nanos);
  }

  /** Has the thread write at once, and count down when it has. */
  CountDownLatch flush() {
    CountDownLatch written = new CountDownLatch(1);
    waiting.add(written);
    queue.wake();
    return written;
  }

  void forget(CountDownLatch latch) {
    waiting.remove(latch);
  }

  /** Has a thread that does this write what is there, and end. */
  void close(Thread thread) {
    closing = true;
    LockSupport.unpark(thread);
  }
}
