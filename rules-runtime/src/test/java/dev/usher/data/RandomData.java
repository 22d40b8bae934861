package dev.usher.data;

import dev.usher.model.Account;
import dev.usher.model.AccountTier;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.EarlierContact;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.Waiting;
import dev.usher.model.time.SupportedTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contacts with anything in their fields that may stand there, in any script. */
public class RandomData {
  private static final List<String> NAMES =
      List.of(
          "a",
          "refund",
          "환불",
          "é",
          "e\u0301",
          "👩",
          "a b",
          "\"quoted\"",
          "back\\slash",
          "C++",
          "-");
  private static final List<String> ANYTHING =
      List.of(
          "\n",
          "\t",
          "\u001B[31m",
          "\u0085",
          "\u2028",
          "\u202E",
          "\u00A0",
          "\u200D",
          "\u3164",
          "\u200B",
          "\uDB40\uDC01");

  final SplittableRandom random;

  /** Starts a series. */
  public RandomData(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance() {
    return random.nextBoolean();
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  <T> @Nullable T maybe(Supplier<T> value) {
    return chance() ? value.get() : null;
  }

  <T> List<T> some(Supplier<T> value) {
    List<T> some = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      some.add(value.get());
    }
    return some;
  }

  String name() {
    return any(NAMES) + (chance() ? any(NAMES) : "");
  }

  String text() {
    return name() + any(ANYTHING) + name();
  }

  Instant supported() {
    long seconds = SupportedTime.FIRST.until(SupportedTime.END, ChronoUnit.SECONDS);
    return SupportedTime.FIRST
        .plusSeconds(random.nextLong(seconds))
        .plusNanos(chance() ? 0 : random.nextInt(1_000_000_000));
  }

  private Instant after(Instant start) {
    Instant later = start.plus(Duration.ofMinutes(random.nextInt(100_000)));
    return SupportedTime.includes(later) ? later : start;
  }

  final Money money() {
    String currency = any(List.of("USD", "KRW", "KWD", "EUR"));
    return new Money(
        BigDecimal.valueOf(random.nextInt(10_000_000)), Money.of("1", currency).currency());
  }

  public AskedContact asked() {
    Contact contact = contact();
    return new AskedContact(contact, maybe(() -> after(contact.receivedAt())));
  }

  Contact contact() {
    Instant received = supported();
    return Contact.builder(name(), received, any(Channel.values()))
        .topic(maybe(this::name))
        .message(maybe(this::text))
        .language(maybe(() -> any(List.of("ko-KR", "en"))))
        .severity(maybe(() -> any(Severity.values())))
        .refund(maybe(this::money))
        .dispute(maybe(this::money))
        .shippingCost(maybe(this::money))
        .impact(chance() ? Impact.NONE : impact())
        .neededBy(maybe(this::supported))
        .attempts(chance() ? 0 : random.nextInt(Integer.MAX_VALUE))
        .labels(some(this::name))
        .authenticated(chance())
        .surge(chance())
        .account(chance() ? Account.UNKNOWN : account())
        .history(some(this::earlier))
        .progress(chance() ? Progress.NONE : progress(received))
        .fields(chance() ? Map.of() : fields())
        .build();
  }

  private Map<String, FieldValue> fields() {
    Map<String, FieldValue> fields = new HashMap<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      fields.put(name(), field());
    }
    return fields;
  }

  private FieldValue field() {
    return switch (random.nextInt(6)) {
      case 0 ->
          FieldValue.of(BigDecimal.valueOf(random.nextLong(-99, 100), random.nextInt(-9, 18)));
      case 1 -> FieldValue.of(chance());
      case 2 -> FieldValue.of(some(this::name));
      case 3 -> FieldValue.of(money());
      case 4 -> FieldValue.of(supported());
      default -> FieldValue.of(name());
    };
  }

  private Impact impact() {
    BigDecimal share = BigDecimal.valueOf(random.nextLong(101_000_000L), random.nextInt(7) + 6);
    return new Impact(chance(), chance(), chance(), chance(), share.min(BigDecimal.valueOf(100)));
  }

  private Account account() {
    return Account.builder()
        .id(maybe(this::name))
        .tier(any(AccountTier.values()))
        .annualRevenue(maybe(this::money))
        .projectedRevenue(maybe(this::money))
        .atRisk(chance())
        .labels(some(this::name))
        .entitlements(some(this::name))
        .preferredChannel(maybe(() -> any(Channel.values())))
        .manager(maybe(this::name))
        .desk(maybe(this::name))
        .build();
  }

  private EarlierContact earlier() {
    return new EarlierContact(
        supported(),
        maybe(this::name),
        maybe(() -> any(Channel.values())),
        1 + random.nextInt(3),
        maybe(this::money));
  }

  private Progress progress(Instant received) {
    Integer tier = maybe(() -> 1 + random.nextInt(9));
    return Progress.builder()
        .tier(tier)
        .tierSince(tier == null ? null : maybe(() -> tier == 1 ? received : supported()))
        .firstRespondedAt(maybe(() -> after(received)))
        .escalationRespondedAt(maybe(() -> after(received)))
        .planSentAt(maybe(() -> after(received)))
        .lastUpdatedAt(maybe(this::supported))
        .unansweredSince(maybe(() -> after(received)))
        .reopenedAt(some(() -> after(received)))
        .resolvedAt(maybe(() -> after(received)))
        .waiting(some(this::waiting))
        .build();
  }

  private Waiting waiting() {
    Instant from = supported();
    return new Waiting(from, maybe(() -> after(from)));
  }
}
