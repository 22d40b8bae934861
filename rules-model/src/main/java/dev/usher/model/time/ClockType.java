package dev.usher.model.time;

/** Which minutes count. */
public enum ClockType {
  /** Every minute. */
  ELAPSED,
  /** Only those of the policy's opening hours. */
  BUSINESS
}
