package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.testing.PolicyFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on the money, and what becomes of each proposal about it. */
class RefundRulingTest {
  private static final String NOBODY = "Tiered(surge) => hold(\"surge\")";

  @TempDir private Path folder;

  private Decision decide(String unlessRuled, @Nullable String asked, String... rules) {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file(
                "policy.yaml",
                PolicyFolder.MANIFEST + "refunds: {unless-ruled: " + unlessRuled + "}\n")
            .rules(rules);
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .refund(asked == null ? null : Money.parse(asked + " USD"))
            .build();
    try (Usher usher = policy.open()) {
      return usher.decide(contact);
    }
  }

  private static Refund refund(
      @Nullable String asked, RefundVerdict verdict, @Nullable String amount, String... refusals) {
    return new Refund(money(asked), verdict, money(amount), List.of(refusals));
  }

  private static @Nullable Money money(@Nullable String amount) {
    return amount == null ? null : Money.of(amount, "USD");
  }

  private static String states(Decision decision) {
    return decision.reasons().stream()
        .map(RefundRulingTest::state)
        .collect(Collectors.joining("; "));
  }

  private static String state(Reason reason) {
    String by = reason.outdoneBy().stream().map(Source::words).collect(Collectors.joining(" and "));
    String state = reason.state() == ReasonState.FOLLOWED ? "" : " " + reason.state();
    return reason.proposal() + state + (by.isEmpty() ? "" : " by " + by);
  }

  @Test
  void withoutAProposal_theManifestRules() {
    assertThat(decide("granted", "100", NOBODY).refund())
        .isEqualTo(refund("100", RefundVerdict.GRANTED, "100"));
    assertThat(decide("refused", "100", NOBODY).refund())
        .isEqualTo(refund("100", RefundVerdict.REFUSED, null));
    assertThat(decide("granted", null, NOBODY).refund()).isNull();
    assertThat(decide("refused", null, NOBODY).refund()).isNull();
  }

  @Test
  void policyWithoutRefunds_saysNothing() {
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .refund(Money.parse("100 USD"))
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(NOBODY).open()) {
      assertThat(usher.decide(contact).refund()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"granted", "refused"})
  void anyRefusal_refuses_andNamesEveryReasonOnce(String unlessRuled) {
    Decision decision =
        decide(
            unlessRuled,
            "100",
            "Assessed() => refuse(\"worn\").grant(50)",
            "Assessed() => grant().cap(10).approve(\"finance\")",
            "Assessed() => refuse(\"late\").refuse(\"worn\")");

    assertThat(decision.refund())
        .isEqualTo(refund("100", RefundVerdict.REFUSED, null, "late", "worn"));
    assertThat(states(decision))
        .isEqualTo(
            "refuse for worn; grant 50 OUTDONE by R1 and R3; grant what is asked OUTDONE by R1"
                + " and R3; grant at most 10 OUTDONE by R1 and R3; approval by finance;"
                + " refuse for late; refuse for worn");
    assertThat(decide(unlessRuled, null, "Assessed() => refuse(\"late\")").refund())
        .isEqualTo(refund(null, RefundVerdict.REFUSED, null, "late"));
  }

  @ParameterizedTest
  @CsvSource({
    "Assessed() => approve(\"finance\")",
    "Tiered() => approve(\"finance\")",
    "'Assessed() => approveAny(1, \"finance\", \"legal\")'",
    "'Tiered() => approveAny(1, \"finance\", \"legal\")'",
    "Assessed() => hold(\"doubt\")",
    "Tiered() => hold(\"doubt\")"
  })
  void whoeverMustAgree_orAHold_makesItWait(String rule) {
    assertThat(decide("granted", "100", rule).refund())
        .isEqualTo(refund("100", RefundVerdict.APPROVAL, "100"));
    assertThat(decide("refused", "100", rule).refund())
        .isEqualTo(refund("100", RefundVerdict.REFUSED, null));
    assertThat(decide("refused", "100", rule, "Assessed() => grant()").refund())
        .isEqualTo(refund("100", RefundVerdict.APPROVAL, "100"));
    assertThat(decide("granted", null, rule).refund()).isNull();
  }

  @Test
  void grantOfWhatIsAsked_withNothingAsked_isAVerdictWithoutAnAmount() {
    Decision decision = decide("refused", null, "Assessed() => grant().cap(10)");

    assertThat(decision.refund()).isEqualTo(refund(null, RefundVerdict.GRANTED, null));
    assertThat(states(decision)).isEqualTo("grant what is asked; grant at most 10 IDLE");
  }

  @Test
  void capAlone_isNoVerdict_andHasNoEffect() {
    Decision decision = decide("granted", null, "Assessed() => cap(10)");

    assertThat(decision.refund()).isNull();
    assertThat(states(decision)).isEqualTo("grant at most 10 IDLE");
    assertThat(states(decide("refused", "100", "Assessed() => cap(10)")))
        .isEqualTo("grant at most 10 IDLE");
  }

  @Test
  void highestGrant_counts_whateverIsAsked() {
    String[] rules = {
      "Assessed() => grant(20)", "Assessed() => grant(30.50)", "Assessed() => grant()"
    };
    Decision decision = decide("refused", "100", rules);

    assertThat(decision.refund()).isEqualTo(refund("100", RefundVerdict.GRANTED, "30.50"));
    assertThat(states(decision))
        .isEqualTo("grant 20 OUTDONE by R2; grant 30.5; grant what is asked OUTDONE by R2");
    assertThat(decide("granted", "10", rules).refund())
        .isEqualTo(refund("10", RefundVerdict.GRANTED, "30.50"));
    assertThat(decide("granted", null, rules).refund())
        .isEqualTo(refund(null, RefundVerdict.GRANTED, "30.50"));
  }

  @ParameterizedTest
  @CsvSource({
    "199.99, 199.99, grant at most 200; grant at most 300 OUTDONE by R1",
    "200, 200, grant at most 200; grant at most 300 OUTDONE by R1",
    "200.01, 200, grant at most 200; grant at most 300 OUTDONE by R1",
  })
  void lowestCap_isNeverExceeded(String asked, String amount, String states) {
    Decision decision =
        decide("granted", asked, "Assessed() => cap(200)", "Assessed() => cap(300)");

    assertThat(decision.refund()).isEqualTo(refund(asked, RefundVerdict.GRANTED, amount));
    assertThat(states(decision)).isEqualTo(states);
  }

  @Test
  void grantAboveTheCap_isOutdoneByIt_andOneAtItIsNot() {
    Decision decision =
        decide(
            "refused",
            "500",
            "Assessed() => cap(200)",
            "Assessed() => grant(200.01)",
            "Assessed() => grant(200)",
            "Assessed() => grant(199.99)");

    assertThat(decision.refund()).isEqualTo(refund("500", RefundVerdict.GRANTED, "200"));
    assertThat(states(decision))
        .isEqualTo(
            "grant at most 200; grant 200.01 OUTDONE by R1; grant 200 OUTDONE by R2;"
                + " grant 199.99 OUTDONE by R2");
    assertThat(states(decide("refused", "500", "Assessed() => grant().cap(200)")))
        .isEqualTo("grant what is asked OUTDONE by R1; grant at most 200");
    assertThat(states(decide("refused", "200", "Assessed() => grant().cap(200)")))
        .isEqualTo("grant what is asked; grant at most 200");
  }

  private Decision each(@Nullable String number, String... rules) {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file(
                "policy.yaml",
                PolicyFolder.MANIFEST
                    + "refunds: {unless-ruled: refused}\nfields: {items: number}\n")
            .rules(rules);
    ContactBuilder contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .refund(Money.parse("500 USD"));
    if (number != null) {
      contact.field("items", new BigDecimal(number));
    }
    try (Usher usher = policy.open()) {
      return usher.decide(contact.build());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, 75",
    "0.5, 12.50",
    "0, 0",
    "0.0002, 0",
    "0.0006, 0.02",
    "0.0010, 0.02",
    "0.0014, 0.04"
  })
  void grantForEach_isTheProduct_roundedHalfEven(String number, String amount) {
    assertThat(each(number, "Assessed() => grantPer(25, \"items\")").refund())
        .isEqualTo(refund("500", RefundVerdict.GRANTED, amount));
  }

  @Test
  void grantForEachOfNothing_grantsNothing() {
    for (String none : new String[] {null, "-1"}) {
      Decision alone = each(none, "Assessed() => grantPer(25, \"items\")");
      assertThat(alone.refund()).isEqualTo(refund("500", RefundVerdict.REFUSED, null));
      assertThat(states(alone)).isEqualTo("grant 25 for each of items IDLE");

      Decision beside =
          each(none, "Assessed() => grantPer(25, \"items\")", "Assessed() => grant(10)");
      assertThat(beside.refund()).isEqualTo(refund("500", RefundVerdict.GRANTED, "10"));
      assertThat(states(beside)).isEqualTo("grant 25 for each of items IDLE; grant 10");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3, 75, grant 25 for each of items; grant 70 OUTDONE by R1; grant at most 80",
    "4, 80, grant 25 for each of items OUTDONE by R3; grant 70 OUTDONE by R1; grant at most 80",
    "2, 70, grant 25 for each of items OUTDONE by R2; grant 70; grant at most 80",
  })
  void grantForEach_competesAsItsProduct(String number, String amount, String states) {
    Decision decision =
        each(
            number,
            "Assessed() => grantPer(25, \"items\")",
            "Assessed() => grant(70)",
            "Assessed() => cap(80)");

    assertThat(decision.refund()).isEqualTo(refund("500", RefundVerdict.GRANTED, amount));
    assertThat(states(decision)).isEqualTo(states);
  }

  @Test
  void grantForEachOfTooMany_isRefused_unlessItIsCapped() {
    String each = "Assessed() => grantPer(25, \"items\")";
    assertThatThrownBy(() -> each("100000000000000", each))
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("comes to less than 10^15 USD");
    assertThat(each("100000000000000", each, "Assessed() => cap(80)").refund())
        .isEqualTo(refund("500", RefundVerdict.GRANTED, "80"));
  }

  @Test
  void amountsFromBindings_areTheContactsOwn() {
    Decision decision =
        decide(
            "granted",
            "123.45",
            "Assessed($asked : refund != null) => grant($asked)",
            "Assessed($asked : refund > 100) => cap($asked)");

    assertThat(decision.refund()).isEqualTo(refund("123.45", RefundVerdict.GRANTED, "123.45"));
    assertThat(states(decision)).isEqualTo("grant 123.45; grant at most 123.45");
  }

  @Test
  void wordsOfALaterPhase_doNotCountYet() {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file("policy.yaml", PolicyFolder.MANIFEST + "refunds: {unless-ruled: granted}\n")
            .rules(
                "Classified() => emergency(beforeNeeded(hours(2)))",
                "Assessed(emergency) => grant(50)",
                "Assessed(!emergency) => refuse(\"not-urgent\")");
    Instant received = Instant.parse("2026-03-03T10:00:00Z");
    Instant urgent = received.plusSeconds(8 * 3_600);
    Contact contact =
        Contact.builder("c", received, Channel.EMAIL).neededBy(urgent.plusSeconds(7_200)).build();
    try (Usher usher = policy.open()) {
      Decision before = usher.decide(contact, urgent.minusNanos(1));
      assertThat(before.refund())
          .isEqualTo(refund(null, RefundVerdict.REFUSED, null, "not-urgent"));
      assertThat(before.nextReview()).isEqualTo(urgent);
      assertThat(usher.decide(contact, urgent).refund())
          .isEqualTo(refund(null, RefundVerdict.GRANTED, "50"));
    }
  }
}
