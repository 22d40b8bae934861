package dev.usher.internal.decide;

import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a proposal in the merge of its attribute.
 *
 * @param state the short of it
 * @param from from when the proposal holds; null from receipt on, and where that moment does not
 *     come
 * @param outdoneBy who outdid it or is in conflict with it, in any order
 */
record Outcome(ReasonState state, @Nullable Instant from, List<Source> outdoneBy) {
  private static final Outcome FOLLOWED = new Outcome(ReasonState.FOLLOWED, null, List.of());
  private static final Outcome TO_COME = new Outcome(ReasonState.TO_COME, null, List.of());
  private static final Outcome IDLE = new Outcome(ReasonState.IDLE, null, List.of());

  /** Copies the list, once for all reasons that it is part of. */
  Outcome {
    outdoneBy = List.copyOf(outdoneBy);
  }

  static Outcome followed() {
    return FOLLOWED;
  }

  static Outcome toCome() {
    return TO_COME;
  }

  static Outcome idle() {
    return IDLE;
  }

  static Outcome outdone(List<Source> by) {
    // The lowest severity and the lowest tier hold without anybody's proposal. What would only come
    // to the same later is outdone by nobody.
    return by.isEmpty() ? TO_COME : new Outcome(ReasonState.OUTDONE, null, by);
  }

  static Outcome inConflict(List<Source> with) {
    return new Outcome(ReasonState.IN_CONFLICT, null, with);
  }

  /** Returns the same with the moment from which the proposal holds. */
  Outcome from(Instant moment, Instant receivedAt) {
    return moment.equals(receivedAt) ? this : new Outcome(state, moment, outdoneBy);
  }

  /** Returns whether the proposal is followed, and holds from receipt on, as most are. */
  boolean isFollowedFromReceipt() {
    return state == ReasonState.FOLLOWED && from == null;
  }
}
