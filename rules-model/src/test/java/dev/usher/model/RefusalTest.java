package dev.usher.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nonsense is refused where it is made, with the field, the value and what is allowed. */
class RefusalTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Instant BEFORE = NOW.minusNanos(1);
  private static final Currency USD = Currency.getInstance("USD");

  private static ContactBuilder contact() {
    return Contact.builder("c", NOW, Channel.EMAIL);
  }

  private static Contact with(ProgressBuilder progress) {
    return contact().progress(progress.build()).build();
  }

  private static Arguments refused(Callable<?> making, String field, String message) {
    return Arguments.of(making, field, message);
  }

  private static Progress tierSince(int tier, Instant since) {
    return Progress.builder().tier(tier).tierSince(since).build();
  }

  @Test
  void tierSince_ofTierOne_isAllowedUpToReceipt_andOfOthersAtAnyTime() {
    for (Progress allowed :
        List.of(
            tierSince(1, NOW),
            tierSince(1, NOW.minusNanos(1)),
            tierSince(2, NOW.minusNanos(1)),
            tierSince(2, NOW.plusNanos(1)))) {
      assertThat(contact().progress(allowed).build().progress()).isEqualTo(allowed);
    }
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused(
            () -> Contact.builder(" ", NOW, Channel.EMAIL).build(),
            "id",
            "id is \" \": a text that is not blank is needed"),
        refused(
            () -> Contact.builder("x".repeat(1_001), NOW, Channel.EMAIL).build(),
            "id",
            "id has 1001 characters: at most 1000 are allowed"),
        refused(
            () -> contact().topic("").build(),
            "topic",
            "topic is \"\": a text that is not blank is needed"),
        refused(
            () -> contact().language("\t").build(),
            "language",
            "language is \" \": a text that is not blank is needed"),
        refused(
            () -> contact().language("English").build(),
            "language",
            "language is \"English\": a language tag that begins with two or three letters, such as"
                + " \"en\" or \"ko-KR\", is allowed (did you mean \"en\"?)"),
        refused(
            () -> contact().language("???").build(),
            "language",
            "language is \"???\": a language tag that begins with two or three letters, such as"
                + " \"en\" or \"ko-KR\", is allowed"),
        refused(
            () -> contact().attempts(-1).build(),
            "attempts",
            "attempts is -1: 0 or more is allowed"),
        refused(
            () -> contact().labels(List.of("vip", " ")).build(),
            "labels",
            "labels is \" \": a text that is not blank is needed"),
        refused(
            () -> contact().labels(numbered(1_001)).build(),
            "labels",
            "labels has 1001 entries: at most 1000 are allowed"),
        refused(
            () -> contact().field("fare", " ").build(),
            "fields.fare",
            "fields.fare is \" \": a text that is not blank is needed"),
        refused(
            () -> contact().field("fare", "x".repeat(1_001)).build(),
            "fields.fare",
            "fields.fare has 1001 characters: at most 1000 are allowed"),
        refused(
            () -> contact().field("defects", List.of("torn", "")).build(),
            "fields.defects",
            "fields.defects is \"\": a text that is not blank is needed"),
        refused(
            () -> contact().field("defects", numbered(1_001)).build(),
            "fields.defects",
            "fields.defects has 1001 entries: at most 1000 are allowed"),
        refused(
            () -> contact().field(" ", 1).build(),
            "fields",
            "fields is \" \": a text that is not blank is needed"),
        refused(
            () -> {
              ContactBuilder many = contact();
              numbered(1_001).forEach(name -> many.field(name, true));
              return many.build();
            },
            "fields",
            "fields has 1001 entries: at most 1000 are allowed"),
        refused(
            () -> contact().field("days", BigDecimal.TEN.pow(18)).build(),
            "fields.days",
            "fields.days is •••••••••••••••••••: above -10^18 and below 10^18 is allowed"),
        refused(
            () -> contact().field("days", new BigDecimal("-1e999999999")).build(),
            "fields.days",
            "fields.days is -1E+999999999: above -10^18 and below 10^18 is allowed"),
        refused(
            () -> contact().field("days", new BigDecimal("1e-19")).build(),
            "fields.days",
            "fields.days is 1E-19: at most 18 decimals are allowed"),
        refused(
            () -> new Money(new BigDecimal("-0.01"), USD),
            "money",
            "money is \"-0.01 USD\": 0 or more is allowed"),
        refused(
            () -> new Money(new BigDecimal("0.001"), USD),
            "money",
            "money is \"0.001 USD\": at most 2 decimals are allowed"),
        refused(
            () -> Money.parse("1.5 KRW"),
            "money",
            "money is \"1.5 KRW\": at most 0 decimals are allowed"),
        refused(
            () -> new Money(BigDecimal.TEN.pow(15), USD),
            "money",
            "money is \"•••••••••••••••• USD\": below 10^15 is allowed"),
        refused(
            () -> Money.parse("750 dollars"),
            "money",
            "money is \"750 dollars\": an amount and a currency such as \"750.00 USD\""),
        refused(
            () -> Money.of("1e3", "USD"),
            "money",
            "money is \"1e3 USD\": an amount and a currency such as \"750.00 USD\""),
        refused(
            () -> Money.of("1", "XQX"),
            "currency",
            "currency is \"XQX\": an ISO 4217 code such as USD is allowed"),
        refused(
            () -> new Impact(false, false, false, false, new BigDecimal("100.01")),
            "impact.usersAffectedPercent",
            "impact.usersAffectedPercent is 100.01: 0 to 100 is allowed"),
        refused(
            () -> new Impact(false, false, false, false, new BigDecimal("1e-21")),
            "impact.usersAffectedPercent",
            "impact.usersAffectedPercent is 1E-21: at most 20 decimals are allowed"),
        refused(
            () -> new EarlierContact(NOW, null, null, 0),
            "history.tier",
            "history.tier is 0: 1 or more is allowed"),
        refused(
            () -> new EarlierContact(NOW, " ", null, 1),
            "history.topic",
            "history.topic is \" \": a text that is not blank is needed"),
        refused(
            () -> new Waiting(NOW, BEFORE),
            "progress.waiting.to",
            "progress.waiting.to is 2026-03-03T09:59:59.999999999Z:"
                + " not before from, 2026-03-03T10:00:00Z, is allowed"),
        refused(
            () -> Progress.builder().tier(0).build(),
            "progress.tier",
            "progress.tier is 0: 1 or more is allowed"),
        refused(
            () -> Progress.builder().tierSince(NOW).build(),
            "progress.tierSince",
            "progress.tierSince is 2026-03-03T10:00:00Z: only beside progress.tier is allowed"),
        refused(
            () -> contact().progress(tierSince(1, NOW.plusNanos(1))).build(),
            "progress.tierSince",
            "progress.tierSince is 2026-03-03T10:00:00.000000001Z: of tier 1, at which every case"
                + " begins, not after receivedAt, 2026-03-03T10:00:00Z, is allowed; record in"
                + " progress.reopenedAt when a case came back"),
        refused(
            () ->
                Progress.builder()
                    .waiting(Collections.nCopies(10_001, new Waiting(NOW, null)))
                    .build(),
            "progress.waiting",
            "progress.waiting has 10001 entries: at most 10000 are allowed"),
        refused(
            () -> Account.builder().manager(" ").build(),
            "account.manager",
            "account.manager is \" \": a text that is not blank is needed"),
        refused(
            () -> with(Progress.builder().firstRespondedAt(BEFORE)),
            "progress.firstRespondedAt",
            "progress.firstRespondedAt is 2026-03-03T09:59:59.999999999Z:"
                + " not before receivedAt, 2026-03-03T10:00:00Z, is allowed"),
        refused(
            () -> with(Progress.builder().escalationRespondedAt(BEFORE)),
            "progress.escalationRespondedAt",
            "not before receivedAt"),
        refused(
            () -> with(Progress.builder().planSentAt(BEFORE)),
            "progress.planSentAt",
            "not before receivedAt"),
        refused(
            () -> with(Progress.builder().unansweredSince(BEFORE)),
            "progress.unansweredSince",
            "not before receivedAt"),
        refused(
            () -> with(Progress.builder().reopenedAt(List.of(NOW, BEFORE))),
            "progress.reopenedAt",
            "progress.reopenedAt is 2026-03-03T09:59:59.999999999Z: not before receivedAt"),
        refused(
            () -> Progress.builder().reopenedAt(Collections.nCopies(10_001, NOW)).build(),
            "progress.reopenedAt",
            "progress.reopenedAt has 10001 entries: at most 10000 are allowed"),
        refused(
            () -> with(Progress.builder().resolvedAt(BEFORE)),
            "progress.resolvedAt",
            "not before receivedAt"));
  }

  private static List<String> numbered(int count) {
    return Stream.iterate(0, i -> i + 1).limit(count).map(i -> "l" + i).toList();
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_isRefusedWhereItIsMade(Callable<?> making, String field, String message) {
    assertThatThrownBy(making::call)
        .isInstanceOfSatisfying(
            ContactException.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessageContaining(message);
  }

  @Test
  void longValue_isShownShortened() {
    assertThatThrownBy(() -> Money.parse("9".repeat(1_000)))
        .hasMessage(
            "money is \""
                + "•".repeat(40)
                + "…\": an amount and a currency such as \"750.00 USD\"");
  }

  @Test
  void bounds_themselves_areAllowed() {
    assertThatCode(
            () -> {
              contact().labels(numbered(1_000)).attempts(0).build();
              contact().field("defects", numbered(1_000)).build();
              contact().field("days", BigDecimal.TEN.pow(18).subtract(BigDecimal.ONE)).build();
              contact().field("days", new BigDecimal("-1e-18")).build();
              with(Progress.builder().firstRespondedAt(NOW).resolvedAt(NOW).lastUpdatedAt(BEFORE));
              new Waiting(NOW, NOW);
              new Impact(false, false, false, false, new BigDecimal("100"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void missingParts_areNamed() {
    assertThatThrownBy(() -> new EarlierContact(null, null, null, 1))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("history.at is missing");
    assertThatThrownBy(() -> contact().history(Arrays.asList((EarlierContact) null)).build())
        .hasMessage("history[0] is missing");
    assertThatThrownBy(() -> Contact.builder(null, NOW, Channel.EMAIL).build())
        .hasMessageContaining("id is missing");
  }

  @Test
  void money_ofEqualAmounts_isEqualWhateverItsDecimals() {
    assertThat(Money.parse("750 USD"))
        .isEqualTo(Money.of("750.00", "USD"))
        .hasToString("750.00 USD");
    assertThat(new Money(new BigDecimal("0e-999999999"), USD)).hasToString("0.00 USD");
    assertThat(Money.parse("750 KRW")).hasToString("750 KRW");
    assertThat(Money.parse("1.234 KWD")).hasToString("1.234 KWD");
  }

  @Test
  void collections_areCopiedAndSorted() {
    Set<String> labels = new HashSet<>(Set.of("b", "a"));
    Contact contact = contact().labels(labels).build();
    labels.add("c");

    assertThat(contact.labels()).containsExactly("a", "b");
    assertThatThrownBy(() -> contact.labels().add("d"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
