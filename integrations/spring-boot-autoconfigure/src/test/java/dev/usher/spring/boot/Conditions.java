package dev.usher.spring.boot;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until something is so. */
public final class Conditions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Conditions() {}

  /** Looks every few milliseconds, and fails after half a minute. */
  public static void await(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("it is not so after " + PATIENCE);
      }
      never.await(5, TimeUnit.MILLISECONDS);
    }
  }
}
