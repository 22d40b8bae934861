package dev.usher.examples.benchmark.sized;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random contacts of the outfitter, the same ones for the same seed: received at any moment of four
 * weeks, some of them at an opening or a closing, most of them with a refund, some of those right
 * at a threshold.
 */
public final class SizedContacts {
  /**
   * How many contacts every way decides in turn; a power of two, so that the next is found fast.
   */
  public static final int COUNT = 4_096;

  /** The topics, as the manifest has them. */
  public static final List<String> TOPICS =
      List.of(
          "delivery-late",
          "delivery-lost",
          "delivery-damaged",
          "exchange",
          "refund",
          "billing",
          "invoice",
          "account-access",
          "warranty",
          "product-question",
          "complaint",
          "safety",
          "fraud",
          "privacy",
          "press",
          "general");

  /** No contact asks for as much. */
  public static final int MOST_DOLLARS = 3_000;

  private static final long SEED = 20_260_302;
  private static final Currency DOLLARS = Currency.getInstance("USD");
  private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
  private static final int SPAN_SECONDS = 28 * 86_400;
  private static final int[] THRESHOLDS = {100_00, 500_00, 2_000_00};
  private static final Impact OUTAGE = new Impact(true, false, false, false, BigDecimal.ZERO);

  private final Random random;

  private SizedContacts(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the {@value #COUNT} contacts of the benchmark. */
  public static List<Contact> all() {
    return drawn(COUNT, SEED);
  }

  /** Returns so many contacts drawn from a seed. */
  public static List<Contact> drawn(int count, long seed) {
    SizedContacts series = new SizedContacts(seed);
    List<Contact> contacts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contacts.add(series.next("s-" + i));
    }
    return List.copyOf(contacts);
  }

  private Contact next(String id) {
    int second = random.nextInt(SPAN_SECONDS);
    Instant received = FIRST.plusSeconds(chance(10) ? second - second % 3_600 : second);
    ContactBuilder contact = Contact.builder(id, received, any(Channel.values()));
    if (chance(95)) {
      contact.topic(TOPICS.get(random.nextInt(TOPICS.size())));
    }
    if (chance(75)) {
      contact.refund(new Money(BigDecimal.valueOf(cents(), 2), DOLLARS));
    }
    return contact
        .impact(chance(5) ? OUTAGE : Impact.NONE)
        .attempts(random.nextInt(4))
        .labels(chance(10) ? Set.of("public", "gift") : chance(20) ? Set.of("gift") : Set.of())
        .account(account())
        .build();
  }

  private int cents() {
    if (chance(5)) {
      return THRESHOLDS[random.nextInt(THRESHOLDS.length)] + random.nextInt(3) - 1;
    }
    return chance(20) ? random.nextInt(MOST_DOLLARS) * 100 : random.nextInt(MOST_DOLLARS * 100);
  }

  private Account account() {
    AccountTier tier = chance(50) ? any(AccountTier.values()) : AccountTier.STANDARD;
    return Account.builder().tier(tier).atRisk(chance(10)).build();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
