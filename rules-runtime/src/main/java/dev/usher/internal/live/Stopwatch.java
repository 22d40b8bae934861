package dev.usher.internal.live;

/** The machine's stopwatch: what tells how long something takes, and never what time it is. */
public final class Stopwatch {
  private Stopwatch() {}

  /** Returns nanoseconds since some moment or other, which only their differences mean. */
  public static long nanos() {
    return System.nanoTime();
  }
}
