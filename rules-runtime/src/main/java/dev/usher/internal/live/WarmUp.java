package dev.usher.internal.live;

import dev.usher.live.DecidingPolicy;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides a few contacts by a policy that nobody has asked yet, so that the stretch of its calendar
 * that today lies in, and whatever else is laid out at the first question, is there before.
 */
final class WarmUp {
  private WarmUp() {}

  static void of(DecidingPolicy policy, Instant now) {
    for (Channel channel : Channel.values()) {
      tried(policy, channel, null, now);
    }
    for (String topic : policy.policy().manifest().topics()) {
      tried(policy, Channel.EMAIL, topic, now);
    }
  }

  private static void tried(
      DecidingPolicy policy, Channel channel, @Nullable String topic, Instant now) {
    try {
      policy.decide(Contact.builder("warm-up", now, channel).topic(topic).build(), now);
    } catch (RuntimeException refused) {
      // Whoever asks about such a contact is told.
    }
  }
}
