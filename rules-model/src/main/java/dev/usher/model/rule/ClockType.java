package dev.usher.model.rule;

/** Which minutes count. */
public enum ClockType {
  /** Every minute. */
  ELAPSED,
  /** Only those of the policy's opening hours. */
  BUSINESS
}
