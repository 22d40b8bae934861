package dev.usher.ops.terminal;

/** Has whoever looks again and again wait in between. */
public interface Pulse {

  /** Waits until it is time for another look; returns false if there is to be none. */
  boolean next();
}
