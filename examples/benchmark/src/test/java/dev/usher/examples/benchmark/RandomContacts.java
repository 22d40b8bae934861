package dev.usher.examples.benchmark;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Contacts drawn from a seed, many of them right at a threshold. */
final class RandomContacts {
  private static final Instant MONDAY_OPENING = Instant.parse("2026-03-02T00:00:00Z");
  private static final List<String> AMOUNTS =
      List.of(
          "0.00 USD",
          "99.99 USD",
          "100.00 USD",
          "100.01 USD",
          "499.99 USD",
          "500.00 USD",
          "500.01 USD",
          "1999.99 USD",
          "2000.00 USD",
          "2000.01 USD",
          "9000.00 USD");
  private static final List<String> REVENUES =
      List.of("0.00 USD", "49999.99 USD", "50000.00 USD", "50000.01 USD", "90000.00 USD");
  private static final List<String> LABELS =
      List.of(
          "behind-schedule",
          "express-shipping",
          "first-order",
          "needs-rerouting",
          "outside-policy",
          "schedule-change",
          "Express-Shipping");
  private static final List<String> ACCOUNT_LABELS =
      List.of("complex", "sensitive", "strategic", "Strategic", "quiet");
  private static final List<String> LANGUAGES =
      List.of("ko", "ko-KR", "KO_kr", "Ko", "kok", "k", "en", "en-KO", "ja");
  private static final List<String> MESSAGES =
      List.of(
          "Hello!",
          "We have an issue.",
          "I will sue.",
          "I WILL \n SUE!",
          "willsue",
          "you sued us",
          "pursued",
          "sued_",
          "They are suing",
          "sue you",
          "to sue  you now",
          "sue yours",
          "My lawyers say",
          "flawyer",
          "lawyer",
          "legal\u00a0action",
          "legal actions",
          "illegal action",
          "Attorney-at-law",
          "lawsuits",
          "변호사를 부르겠습니다",
          "우리변호사",
          "소송",
          "법적  조치를",
          "법적조치",
          "변호사",
          "\u1107\u1167\u11ab\u1112\u1169\u1109\u1161",
          "ſuing",
          "Ça va, 소송?",
          "é lawyer",
          "");
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
  private final List<String> topics;

  RandomContacts(long seed, Collection<String> topics) {
    this.random = new Random(seed);
    this.topics = List.copyOf(topics);
  }

  Contact next(int number) {
    Instant received = receivedAt();
    return Contact.builder("r-" + number, received, one(Arrays.asList(Channel.values())))
        .topic(maybe(0.95) ? one(topics) : null)
        .message(maybe(0.4) ? one(MESSAGES) : null)
        .language(maybe(0.7) ? one(LANGUAGES) : null)
        .severity(maybe(0.2) ? one(Arrays.asList(Severity.values())) : null)
        .refund(maybe(0.3) ? Money.parse(one(AMOUNTS)) : null)
        .shippingCost(maybe(0.3) ? Money.parse(one(AMOUNTS)) : null)
        .neededBy(maybe(0.4) ? near(received.plus(one(BEFORE_SHOW))) : null)
        .attempts(random.nextInt(4) * random.nextInt(2))
        .labels(some(LABELS))
        .account(maybe(0.7) ? account() : Account.UNKNOWN)
        .history(maybe(0.4) ? history(received) : List.of())
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

  private Account account() {
    return Account.builder()
        .id("account")
        .tier(maybe(0.1) ? AccountTier.VIP : one(Arrays.asList(AccountTier.values())))
        .annualRevenue(maybe(0.3) ? Money.parse(one(REVENUES)) : null)
        .projectedRevenue(maybe(0.3) ? Money.parse(one(REVENUES)) : null)
        .atRisk(maybe(0.2))
        .labels(maybe(0.3) ? some(ACCOUNT_LABELS) : Set.of())
        .preferredChannel(maybe(0.3) ? one(Arrays.asList(Channel.values())) : null)
        .manager(maybe(0.3) ? "csm-seoul-1" : null)
        .build();
  }

  private List<EarlierContact> history(Instant received) {
    List<EarlierContact> history = new ArrayList<>();
    for (int entries = random.nextInt(6); entries > 0; entries--) {
      Instant at =
          maybe(0.5)
              ? received.minus(Duration.ofHours(random.nextInt(24 * 100)))
              : near(received.minus(Duration.ofDays(maybe(0.5) ? 90 : 0)));
      history.add(new EarlierContact(at, null, null, 1 + random.nextInt(4)));
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

  private Set<String> some(List<String> labels) {
    Set<String> some = new TreeSet<>(labels);
    some.removeIf(label -> maybe(0.7));
    return some;
  }

  private boolean maybe(double chance) {
    return random.nextDouble() < chance;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
