package dev.usher.model.time;

import java.time.Instant;

/**
 * The moments that Usher works with: the one definition that contacts, clocks and readers share.
 *
 * <p>What a contact says, and the moment that a decision is asked for, lie from {@link #FIRST} to
 * before {@link #END}. What is calculated from them may lie outside, from {@link #REACH_FIRST} to
 * {@link #REACH_LAST}. The distance between the two is a margin: the longest span, ten years,
 * forward from a supported moment stays within reach on every clock that is open for a quarter of
 * an hour a week on average, and backward on every clock that is open on four days a week.
 */
public final class SupportedTime {
  /** The first moment that a contact may name: the beginning of 1990 in UTC. */
  public static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  /** The first moment that is too late for a contact: the end of 2999 in UTC. */
  public static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

  /** The first moment that a calculation may come to: the beginning of 1970 in UTC. */
  public static final Instant REACH_FIRST = Instant.EPOCH;

  /** The last moment that a calculation may come to: the end of 9999 in UTC. */
  public static final Instant REACH_LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  /** What a refusal says is allowed. */
  public static final String ALLOWED = "a time from 1990 to 2999 (UTC) is allowed";

  private SupportedTime() {}

  /** Whether a contact may name a moment, and a decision be asked for it. */
  public static boolean includes(Instant moment) {
    return !moment.isBefore(FIRST) && moment.isBefore(END);
  }

  /** Whether a calculation may come to a moment. */
  public static boolean reaches(Instant moment) {
    return !moment.isBefore(REACH_FIRST) && !moment.isAfter(REACH_LAST);
  }
}
