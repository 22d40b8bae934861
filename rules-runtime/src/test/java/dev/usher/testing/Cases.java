package dev.usher.testing;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.EarlierContact;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Severity;
import dev.usher.model.Waiting;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Random contacts that fit a policy, the same ones for the same seed. */
public final class Cases {
  private static final Instant FIRST = Instant.parse("2026-02-27T00:00:00Z");
  private static final List<String> LABELS =
      List.of(
          "strategic",
          "complex",
          "sensitive",
          "schedule-change",
          "needs-rerouting",
          "outside-policy",
          "behind-schedule",
          "express-shipping",
          "access-lost",
          "loop-in-third-party",
          "vip");
  private static final List<String> ENTITLEMENTS =
      List.of("chat-24x7", "dedicated-manager", "premium-integration");
  private static final List<String> MESSAGES =
      List.of(
          "Where is my parcel?",
          "My lawyer will hear of this",
          "변호사와 이야기하겠습니다",
          "Another issue, and it is the last straw",
          "안녕하세요, 의상이 찢어졌어요",
          "Urgent: my password was stolen, nothing I deposited is there",
          "Everything is down and we will cancel",
          "Take it from 4111 1111 1111 1111, please");
  private static final List<String> LANGUAGES = List.of("en", "ko", "ko-KR", "KO_kr", "ja");

  private final Manifest manifest;
  private final Random random;

  /** Starts a series of contacts. */
  public Cases(Manifest manifest, long seed) {
    this.manifest = manifest;
    this.random = new Random(seed);
  }

  /** Returns the next contacts of the series. */
  public List<Contact> next(int count) {
    List<Contact> contacts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      contacts.add(next("c-" + i));
    }
    return contacts;
  }

  private Contact next(String id) {
    Instant received = FIRST.plusSeconds(random.nextInt(14 * 86_400));
    ContactBuilder contact = Contact.builder(id, received, any(List.of(Channel.values())));
    if (chance(90)) {
      contact.topic(any(List.copyOf(manifest.topics())));
    }
    if (chance(40)) {
      contact.message(any(MESSAGES));
    }
    if (chance(50)) {
      contact.language(any(LANGUAGES));
    }
    if (chance(15)) {
      contact.severity(any(List.of(Severity.values())));
    }
    if (chance(35)) {
      contact.refund(money(3_000_00));
    }
    if (chance(20)) {
      contact.shippingCost(money(1_000_00));
    }
    if (chance(20)) {
      contact.dispute(money(20_000_00));
    }
    if (chance(30)) {
      contact.neededBy(received.plusSeconds(random.nextInt(10 * 86_400) - 86_400));
    }
    if (chance(20)) {
      contact.history(history(received));
    }
    if (chance(20)) {
      contact.progress(progress(received));
    }
    return contact
        .impact(
            chance(90)
                ? Impact.NONE
                : new Impact(chance(50), false, true, false, new BigDecimal("5.5")))
        .attempts(random.nextInt(4))
        .labels(labels())
        .authenticated(chance(50))
        .surge(chance(10))
        .account(account())
        .fields(fields(received))
        .build();
  }

  private Map<String, FieldValue> fields(Instant received) {
    Map<String, FieldValue> fields = new HashMap<>();
    manifest
        .fields()
        .forEach(
            (name, type) -> {
              if (chance(70)) {
                fields.put(name, field(type, received));
              }
            });
    return fields;
  }

  private FieldValue field(FieldType type, Instant received) {
    return switch (type.kind()) {
      case NUMBER -> FieldValue.of(random.nextInt(100) - 5);
      case AMOUNT -> FieldValue.of(money(1_000_00));
      case YES_NO -> FieldValue.of(chance(50));
      case TEXT -> FieldValue.of(any(type.values().isEmpty() ? LABELS : type.values()));
      case TEXTS -> FieldValue.of(labels());
      case MOMENT -> FieldValue.of(later(received.minus(Duration.ofDays(60))));
    };
  }

  private Account account() {
    AccountBuilder account = Account.builder().labels(labels()).atRisk(chance(10));
    if (chance(20)) {
      account.entitlements(Set.of(any(ENTITLEMENTS)));
    }
    if (chance(20)) {
      account.tier(any(List.of(AccountTier.values())));
    }
    if (chance(20)) {
      account.annualRevenue(money(100_000_00));
    }
    if (chance(20)) {
      account.manager("manager-1").preferredChannel(any(List.of(Channel.values())));
    }
    List<String> desks = List.copyOf(manifest.desks().keySet());
    if (!desks.isEmpty() && chance(50)) {
      account.desk(any(desks));
    }
    return account.build();
  }

  private List<EarlierContact> history(Instant received) {
    List<EarlierContact> history = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant at = received.minus(Duration.ofHours(random.nextInt(100 * 24) - 24L));
      String topic = chance(50) ? any(List.copyOf(manifest.topics())) : null;
      history.add(new EarlierContact(at, topic, null, 1 + random.nextInt(3)));
    }
    return history;
  }

  private Progress progress(Instant received) {
    ProgressBuilder progress = Progress.builder();
    if (chance(50)) {
      int tier = 1 + random.nextInt(manifest.tiers().size());
      Instant since = later(received);
      progress.tier(tier).tierSince(tier == 1 ? received : since);
    }
    if (chance(50)) {
      progress.firstRespondedAt(later(received));
    }
    if (chance(30)) {
      progress.escalationRespondedAt(later(received));
    }
    if (chance(30)) {
      progress.lastUpdatedAt(later(received));
    }
    if (chance(20)) {
      progress.planSentAt(later(received));
    }
    if (chance(30)) {
      progress.unansweredSince(later(received));
    }
    if (chance(30)) {
      progress.reopenedAt(reopenings(received));
    }
    if (chance(30)) {
      progress.resolvedAt(later(received));
    }
    if (chance(40)) {
      progress.waiting(waiting(received));
    }
    return progress.build();
  }

  /** In any order, and often with overlaps. */
  private List<Waiting> waiting(Instant received) {
    List<Waiting> waiting = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Instant from = later(received);
      waiting.add(new Waiting(from, chance(30) ? null : later(from)));
    }
    return waiting;
  }

  /** In any order. */
  private List<Instant> reopenings(Instant received) {
    List<Instant> reopened = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      reopened.add(later(received));
    }
    return reopened;
  }

  private Instant later(Instant moment) {
    return moment.plusSeconds(random.nextInt(5 * 86_400));
  }

  private Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    for (int i = random.nextInt(8) / 5; i > 0; i--) {
      labels.add(any(LABELS));
    }
    return labels;
  }

  private Money money(int mostCents) {
    int cents = chance(20) ? 500_00 : random.nextInt(mostCents);
    return new Money(BigDecimal.valueOf(cents, 2), manifest.currency());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(Collection<T> values) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }
}
