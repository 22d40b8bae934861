package dev.usher.model.time;

/** Which minutes count. */
public enum ClockType {
  /** Every minute. */
  ELAPSED,
  /** Only those of opening hours: the policy's or a desk's. */
  BUSINESS,
  /** None but the last of a business day: what is counted are closings. */
  CLOSE_OF_BUSINESS
}
