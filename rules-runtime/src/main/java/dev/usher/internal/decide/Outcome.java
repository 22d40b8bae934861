package dev.usher.internal.decide;

import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal in the merge of its attribute.
 *
 * @param kind the short of it
 * @param from from when a timed proposal holds; null for one that is not timed, and where that
 *     moment does not come
 * @param outdoneBy who outdid it, in any order
 */
record Outcome(Kind kind, @Nullable Instant from, List<Source> outdoneBy) {

  /** What may become of a proposal. */
  enum Kind {
    /** The decision has what was proposed. */
    FOLLOWED,
    /** Other proposals outdid it. */
    OUTDONE,
    /** Nothing has come of it, though nobody outdid it: its moment has not come, for one. */
    IDLE,
    /** Its moment cannot come for this contact, so that it is no reason for anything. */
    NEVER
  }

  private static final Outcome FOLLOWED = new Outcome(Kind.FOLLOWED, null, List.of());
  private static final Outcome IDLE = new Outcome(Kind.IDLE, null, List.of());
  private static final Outcome NEVER = new Outcome(Kind.NEVER, null, List.of());

  static Outcome followed() {
    return FOLLOWED;
  }

  static Outcome idle() {
    return IDLE;
  }

  static Outcome never() {
    return NEVER;
  }

  static Outcome outdone(List<Source> by) {
    return new Outcome(Kind.OUTDONE, null, by);
  }

  /** Returns the same with the moment from which the proposal holds. */
  Outcome from(@Nullable Instant moment) {
    return moment == null ? this : new Outcome(kind, moment, outdoneBy);
  }
}
