package dev.usher.model.time;

import dev.usher.model.internal.Parts;
import java.time.Instant;

/**
 * The moments that Usher works with: the one definition that contacts, clocks and readers share.
 *
 * <p>What a contact says, and the moment that a decision is asked for, lie from {@link #FIRST} to
 * before {@link #END}. What is calculated from them may lie outside, from {@link #REACH_FIRST} to
 * {@link #REACH_LAST}. The distance between the two is a margin, which holds for {@link Span#MAX}:
 * forward from a supported moment it stays within reach on every clock that is open for a quarter
 * of an hour a week on average, and backward on one that is open on four days and for 85 hours a
 * week. Opening hours count less time a week than that, so that many years of them, counted
 * backward, may lead out of reach.
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

  /** What a refusal of a moment that a contact names says is allowed. */
  public static final String ALLOWED = "a time from 1990 to 2999 (UTC) is allowed";

  /** What a refusal of a calculated moment says is allowed. */
  public static final String REACH_ALLOWED = "a time from 1970 to 9999 (UTC) is allowed";

  private SupportedTime() {}

  /**
   * Returns whether a contact may name a moment, and a decision be asked for it.
   *
   * @throws NullPointerException if it is null
   */
  public static boolean includes(Instant moment) {
    return !Parts.needed("moment", moment).isBefore(FIRST) && moment.isBefore(END);
  }

  /**
   * Returns whether a calculation may come to a moment.
   *
   * @throws NullPointerException if it is null
   */
  public static boolean reaches(Instant moment) {
    return !Parts.needed("moment", moment).isBefore(REACH_FIRST) && !moment.isAfter(REACH_LAST);
  }
}
