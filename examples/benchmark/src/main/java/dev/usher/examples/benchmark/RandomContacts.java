package dev.usher.examples.benchmark;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that fit a policy, drawn from a seed: denser than real ones, many of them right at a
 * threshold.
 */
final class RandomContacts {
  private static final Instant MONDAY_OPENING = Instant.parse("2026-03-02T00:00:00Z");
  private static final List<Integer> CENTS =
      List.of(
          0, 99_99, 100_00, 100_01, 499_99, 500_00, 500_01, 1999_99, 2000_00, 2000_01, 2500_01,
          9000_00);
  private static final List<Integer> REVENUE_CENTS =
      List.of(0, 49_999_99, 50_000_00, 50_000_01, 90_000_00);
  private static final List<BigDecimal> SHARES =
      List.of(BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("5.5"), new BigDecimal("50"));
  private static final List<Duration> BEFORE_SHOW =
      List.of(
          Duration.ZERO,
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(48),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofHours(-3));

  private final Random random;
  private final Manifest manifest;
  private final List<String> topics;
  private final @Nullable RandomProgress progress;
  private final RandomFields fields;

  private RandomContacts(long seed, Manifest manifest, boolean withProgress) {
    this.random = new Random(seed);
    this.manifest = manifest;
    this.topics = List.copyOf(manifest.topics());
    this.fields = new RandomFields(random, manifest);
    this.progress = withProgress ? new RandomProgress(random, manifest.tiers().size()) : null;
  }

  /** Returns so many contacts of which nothing has been recorded since they came. */
  static List<Contact> fresh(int count, long seed, Manifest manifest) {
    return new RandomContacts(seed, manifest, false).next(count);
  }

  /** Returns so many contacts, of half of which something has been recorded. */
  static List<Contact> recorded(int count, long seed, Manifest manifest) {
    return new RandomContacts(seed, manifest, true).next(count);
  }

  private List<Contact> next(int count) {
    List<Contact> contacts = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      contacts.add(next("r-" + number));
    }
    return List.copyOf(contacts);
  }

  private Contact next(String id) {
    Instant received = receivedAt();
    return Contact.builder(id, received, one(Channel.values()))
        .topic(maybe(0.95) ? one(topics) : null)
        .message(maybe(0.7) ? one(RandomTexts.MESSAGES) : null)
        .language(maybe(0.7) ? one(RandomTexts.LANGUAGES) : null)
        .severity(maybe(0.2) ? one(Severity.values()) : null)
        .refund(maybe(0.5) ? money(one(CENTS)) : null)
        .shippingCost(maybe(0.3) ? money(one(CENTS)) : null)
        .dispute(maybe(0.3) ? money(one(CENTS)) : null)
        .impact(maybe(0.4) ? impact() : Impact.NONE)
        .neededBy(maybe(0.25) ? near(received.plus(one(BEFORE_SHOW))) : null)
        .attempts(random.nextInt(4) * random.nextInt(2))
        .labels(some(RandomTexts.LABELS))
        .authenticated(maybe(0.5))
        .surge(maybe(0.1))
        .account(maybe(0.9) ? account() : Account.UNKNOWN)
        .history(maybe(0.6) ? history(received) : List.of())
        .progress(progress != null && maybe(0.5) ? progress.next(received) : Progress.NONE)
        .fields(fields.next(received))
        .build();
  }

  /** Mostly near an opening or a closing. */
  private Instant receivedAt() {
    Instant opening = MONDAY_OPENING.plus(Duration.ofDays(random.nextInt(14)));
    return switch (random.nextInt(3)) {
      case 0 -> near(opening);
      case 1 -> near(opening.plus(Duration.ofHours(9)));
      default -> opening.plusNanos((long) (random.nextDouble() * 86_400e9));
    };
  }

  private Impact impact() {
    return new Impact(maybe(0.5), maybe(0.5), maybe(0.5), maybe(0.5), one(SHARES));
  }

  private Account account() {
    return Account.builder()
        .id("account")
        .tier(maybe(0.1) ? AccountTier.VIP : one(AccountTier.values()))
        .annualRevenue(maybe(0.3) ? money(one(REVENUE_CENTS)) : null)
        .projectedRevenue(maybe(0.3) ? money(one(REVENUE_CENTS)) : null)
        .atRisk(maybe(0.2))
        .labels(maybe(0.3) ? some(RandomTexts.ACCOUNT_LABELS) : Set.of())
        .entitlements(maybe(0.5) ? some(RandomTexts.ENTITLEMENTS) : Set.of())
        .preferredChannel(maybe(0.3) ? one(Channel.values()) : null)
        .manager(maybe(0.3) ? "csm-seoul-1" : null)
        .build();
  }

  private List<EarlierContact> history(Instant received) {
    List<EarlierContact> history = new ArrayList<>();
    for (int entries = random.nextInt(8); entries > 0; entries--) {
      Instant at =
          maybe(0.5)
              ? received.minus(Duration.ofHours(random.nextInt(24 * (maybe(0.5) ? 7 : 100))))
              : near(received.minus(Duration.ofDays(maybe(0.5) ? 90 : 0)));
      String topic = maybe(0.5) ? one(topics) : null;
      int tier = 1 + random.nextInt(manifest.tiers().size());
      history.add(new EarlierContact(at, topic, null, tier));
    }
    return history;
  }

  private Instant near(Instant moment) {
    return switch (random.nextInt(5)) {
      case 0 -> moment.plusNanos(1);
      case 1 -> moment.minusNanos(1);
      case 2 -> moment.plusSeconds(random.nextInt(7_200));
      case 3 -> moment.minusSeconds(random.nextInt(7_200));
      default -> moment;
    };
  }

  private Money money(int cents) {
    return new Money(BigDecimal.valueOf(cents, 2), manifest.currency());
  }

  private Set<String> some(List<String> choices) {
    Set<String> some = new TreeSet<>(choices);
    some.removeIf(choice -> maybe(0.7));
    return some;
  }

  private boolean maybe(double chance) {
    return random.nextDouble() < chance;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T one(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
