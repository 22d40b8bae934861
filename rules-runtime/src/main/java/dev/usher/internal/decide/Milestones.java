package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.time.Anchor;
import dev.usher.model.time.Countdown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments of a case that spans are counted from, known once its tier has been settled. */
final class Milestones {
  private final CaseClock time;
  private final Classification classification;
  private final HighestTier tier;

  Milestones(CaseClock time, Classification classification, HighestTier tier) {
    this.time = time;
    this.classification = classification;
    this.tier = tier;
  }

  /**
   * Returns the moment that a countdown is counted from, or null if the case has no such moment.
   */
  @Nullable Instant start(Countdown countdown) {
    Anchor anchor = countdown.anchor();
    if (anchor == null) {
      return time.receivedAt();
    }
    return switch (anchor) {
      case TIER -> tier.reached();
      case EMERGENCY -> classification.emergencyBegun();
      case TIER_AND_EMERGENCY -> tierAndEmergency();
      case REOPENED -> reopened();
      case UNANSWERED -> time.progress().unansweredSince();
      case NEEDED -> time.neededBy();
    };
  }

  private @Nullable Instant tierAndEmergency() {
    Instant emergency = classification.emergencyBegun();
    return emergency == null ? null : Moment.later(tier.reached(), emergency);
  }

  private Instant reopened() {
    Instant reopened = time.progress().reopenedAt();
    return reopened == null ? time.receivedAt() : reopened;
  }

  /** Returns when the current tier was reached, before which no answer meets an escalation. */
  Instant tierReached() {
    return tier.reached();
  }
}
