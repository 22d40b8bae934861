package dev.usher.internal.live;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a watch look again and again. The thread keeps no program running, nothing of the host's
 * class loaders, and not even what it looks for: it ends with the usher that it watches for, be
 * that closed or forgotten.
 */
public final class WatchThread {
  private final CountDownLatch ended;

  /** Kept for the thread, which does not. */
  @SuppressWarnings("unused")
  private final Watch watch;

  private final Thread thread;

  private WatchThread(Watch watch, CountDownLatch ended, Thread thread) {
    this.watch = watch;
    this.ended = ended;
    this.thread = thread;
  }

  static WatchThread start(Watch watch, Duration interval, String policy) {
    CountDownLatch ended = new CountDownLatch(1);
    Runnable looking = new Looking(new WeakReference<>(watch), ended, interval.toNanos());
    Thread thread = DaemonThread.start(looking, "usher-watch-" + policy);
    return new WatchThread(watch, ended, thread);
  }

  /** Has the thread end once a look that it is at has come to its end. */
  public void end() {
    ended.countDown();
  }

  Thread thread() {
    return thread;
  }

  /** What the thread does. */
  private record Looking(WeakReference<Watch> watch, CountDownLatch ended, long interval)
      implements Runnable {
    @Override
    public void run() {
      while (!isEnded() && isLookedOnce()) {
        // As often as it goes.
      }
    }

    private boolean isEnded() {
      try {
        return ended.await(interval, TimeUnit.NANOSECONDS);
      } catch (InterruptedException notByUs) {
        return false;
      }
    }

    /** In a method of its own, so that nothing on the stack keeps the watch between two looks. */
    private boolean isLookedOnce() {
      Watch still = watch.get();
      if (still == null) {
        return false;
      }
      still.poll();
      return true;
    }
  }
}
