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
 * @param refund what it asked for, or null if that is not known or nothing
 */
public record EarlierContact(
    Instant at,
    @Nullable String topic,
    @Nullable Channel channel,
    int tier,
    @Nullable Money refund) {

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

  /**
   * Makes an entry without a refund.
   *
   * @throws NullPointerException if {@code at} is null
   * @throws ContactException if the moment is not supported, the topic is no name, or the tier is
   *     below 1
   */
  public EarlierContact(Instant at, @Nullable String topic, @Nullable Channel channel, int tier) {
    this(at, topic, channel, tier, null);
  }

  /** Returns an entry at tier 1 with neither topic nor channel. */
  public static EarlierContact at(Instant at) {
    return new EarlierContact(at, null, null, 1);
  }

  /** Returns the same entry with another refund, or with none. */
  public EarlierContact withRefund(@Nullable Money changed) {
    return new EarlierContact(at, topic, channel, tier, changed);
  }

  /** Returns everything it says, the topic shortened and safe to log. */
  @Override
  public String toString() {
    return "EarlierContact[at=%s, topic=%s, channel=%s, tier=%s, refund=%s]"
        .formatted(at, topic == null ? null : ShownText.excerpt(topic), channel, tier, refund);
  }
}
