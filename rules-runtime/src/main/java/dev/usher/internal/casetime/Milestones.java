package dev.usher.internal.casetime;

import dev.usher.model.time.Anchor;
import dev.usher.model.time.Countdown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case that spans are counted from.
 *
 * @param receivedAt when the contact was received
 * @param tierReached when the current tier was reached
 * @param emergencySince when the emergency began, or null if none has
 */
public record Milestones(
    Instant receivedAt, Instant tierReached, @Nullable Instant emergencySince) {

  /** Returns the moment that a countdown starts at, or null if the case has no such moment. */
  public @Nullable Instant start(Countdown countdown) {
    Anchor anchor = countdown.anchor();
    if (anchor == null) {
      return receivedAt;
    }
    return switch (anchor) {
      case TIER -> tierReached;
      case EMERGENCY -> emergencySince;
      case TIER_AND_EMERGENCY ->
          emergencySince == null ? null : Moment.later(tierReached, emergencySince);
    };
  }
}
