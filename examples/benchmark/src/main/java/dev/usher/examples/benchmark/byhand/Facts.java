package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What several questions ask about a contact.
 *
 * @param contact the contact
 * @param topic its topic, empty if it has none
 * @param open it was received in opening hours
 * @param late an order of it is late
 * @param korean its language is Korean
 */
record Facts(Contact contact, String topic, boolean open, boolean late, boolean korean) {

  static Facts of(Contact contact, boolean open) {
    String topic = contact.topic() == null ? "" : contact.topic();
    boolean late =
        topic.equals("timeline-delay")
            || (topic.equals("order-timeline") && contact.labels().contains("behind-schedule"));
    return new Facts(contact, topic, open, late, isKorean(contact.language()));
  }

  private static boolean isKorean(@Nullable String language) {
    if (language == null) {
      return false;
    }
    boolean subtagEnds =
        language.length() == 2
            || (language.length() > 2 && (language.charAt(2) == '-' || language.charAt(2) == '_'));
    return subtagEnds && language.substring(0, 2).toLowerCase(Locale.ROOT).equals("ko");
  }

  @Nullable String stated() {
    return contact.topic();
  }

  Instant receivedAt() {
    return contact.receivedAt();
  }

  boolean labelled(String label) {
    return contact.labels().contains(label);
  }

  boolean delayed() {
    return late || topic.equals("shipping-delay");
  }

  boolean neededWithin(Duration span) {
    Instant needed = contact.neededBy();
    return needed != null
        && !needed.isBefore(receivedAt())
        && !needed.isAfter(receivedAt().plus(span));
  }

  static boolean above(@Nullable Money money, BigDecimal limit) {
    return money != null && money.amount().compareTo(limit) > 0;
  }
}
