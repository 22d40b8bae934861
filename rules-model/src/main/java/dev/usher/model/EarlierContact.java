package dev.usher.model;

import dev.usher.model.internal.ShownText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier contact of the same customer; it may be of the very moment of the contact whose
 * history it stands in. One after that moment is not known yet, and is ignored there.
 *
 * @param at when it was received; never null
 * @param topic its topic, or null if none is known
 * @param channel its channel, or null if none is known
 * @param tier the highest tier that it reached, 1 or more
 */
public record EarlierContact(
    Instant at, @Nullable String topic, @Nullable Channel channel, int tier) {

  /**
   * Checks the entry.
   *
   * @throws NullPointerException if {@code at} is null
   * @throws ContactException if the moment is not supported, the topic is no name, or the tier is
   *     below 1
   */
  public EarlierContact {
    FieldChecks.moment("history.at", at);
    FieldChecks.nameIfPresent("history.topic", topic);
    if (tier < 1) {
      throw FieldChecks.because("history.tier", tier, "1 or more is allowed");
    }
  }

  /** Returns an entry at tier 1 with neither topic nor channel. */
  public static EarlierContact at(Instant at) {
    return new EarlierContact(at, null, null, 1);
  }

  /** Returns everything it says, the topic shortened and safe to log. */
  @Override
  public String toString() {
    return "EarlierContact[at=%s, topic=%s, channel=%s, tier=%s]"
        .formatted(at, topic == null ? null : ShownText.excerpt(topic), channel, tier);
  }
}
