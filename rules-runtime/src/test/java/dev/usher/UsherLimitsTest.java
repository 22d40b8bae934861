package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Account;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.EarlierContact;
import dev.usher.model.Money;
import dev.usher.model.Progress;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import dev.usher.testing.Together;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a contact may be at most, and what does not fit a policy. */
class UsherLimitsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T01:00:00Z");

  private static Usher kyndof;

  @BeforeAll
  static void open() {
    kyndof = Usher.open("kyndof");
  }

  @AfterAll
  static void close() {
    kyndof.close();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  static Stream<Arguments> unfit() {
    Money won = Money.parse("750 KRW");
    return Stream.of(
        Arguments.of(contact().refund(won), "refund", "refund is 750 KRW: amounts in USD"),
        Arguments.of(contact().dispute(won), "dispute", "amounts in USD are allowed"),
        Arguments.of(contact().shippingCost(won), "shippingCost", "amounts in USD are allowed"),
        Arguments.of(
            contact().account(Account.builder().annualRevenue(won).build()),
            "account.annualRevenue",
            "amounts in USD are allowed"),
        Arguments.of(
            contact().account(Account.builder().projectedRevenue(won).build()),
            "account.projectedRevenue",
            "amounts in USD are allowed"),
        Arguments.of(contact().topic("refnd"), "topic", "did you mean \"refund\"?"),
        Arguments.of(
            contact().progress(Progress.builder().tier(5).build()),
            "progress.tier",
            "progress.tier is 5: 1 to 4 is allowed"));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void contact_thatDoesNotFitThePolicy_isRefused(
      ContactBuilder contact, String field, String message) {
    Contact unfit = contact.build();

    assertThatThrownBy(() -> kyndof.decide(unfit))
        .isInstanceOfSatisfying(
            ContactException.class, refused -> assertThat(refused.field()).isEqualTo(field))
        .hasMessageContaining(message);
  }

  @Test
  void otherCurrency_withAConverter_isDecidedInThePolicysCurrency() {
    Contact contact =
        contact()
            .refund(Money.parse("4000 EUR"))
            .account(Account.builder().annualRevenue(Money.parse("50000 USD")).build())
            .build();
    try (Usher converting =
        Usher.builder(PolicySource.named("kyndof"))
            .converting(
                (amount, currency) ->
                    new Money(amount.amount().divide(BigDecimal.valueOf(2)), currency))
            .open()) {
      assertThat(converting.decide(contact).tier()).isEqualTo(3);
      assertThat(converting.decide(contact).vip()).isFalse();
    }
    assertThatThrownBy(() -> kyndof.decide(contact)).isInstanceOf(ContactException.class);
  }

  @Test
  void at_beforeReceipt_isRefused() {
    assertThatThrownBy(() -> kyndof.decide(contact().build(), RECEIVED.minusNanos(1)))
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("at is 2026-03-03T09:59:59.999999999+09:00")
        .hasMessageContaining("not before receivedAt");
  }

  @Test
  void closedUsher_refusesToDecide() {
    Usher closed = Usher.open("dignifi");
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.decide(contact().build()))
        .isInstanceOf(UsherClosedException.class)
        .hasMessage("contact c: this usher is closed: open the policy again");
  }

  @Test
  void fiveMegabyteMessage_isReadToItsEnd() {
    String filler = "lawye ".repeat(5_000_000 / 6);

    assertThat(kyndof.decide(contact().message(filler).build()).tier()).isEqualTo(1);
    assertThat(kyndof.decide(contact().message(filler + "lawyer").build()).tier()).isEqualTo(4);
  }

  @Test
  void messageBeyondItsBound_isRefused() {
    String endless = "x".repeat(Contact.MAX_MESSAGE + 1);

    assertThatThrownBy(() -> contact().message(endless).build())
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("message has 10000001 characters: at most 10000000 are allowed");
  }

  @Test
  void historyOfAHundredThousand_isCountedWhole_andOneMoreIsRefused() {
    EarlierContact escalated = new EarlierContact(RECEIVED.minusSeconds(1), null, null, 2);
    List<EarlierContact> history =
        new ArrayList<>(Collections.nCopies(99_997, EarlierContact.at(RECEIVED.minusSeconds(1))));
    history.addAll(Collections.nCopies(3, escalated));

    assertThat(kyndof.decide(contact().history(history).build()).signals())
        .containsExactly("escalation-pattern");
    history.add(escalated);
    assertThatThrownBy(() -> contact().history(history).build())
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("history");
  }

  @Test
  void wordList_partOfAWord_isNotMentioned() {
    assertThat(
            kyndof.decide(contact().message("I have an issue with a pursued sueño").build()).tier())
        .isEqualTo(1);
    assertThat(kyndof.decide(contact().message("we   WILL\nSUE").build()).tier()).isEqualTo(4);
  }

  @Test
  void aThreat_isHeardBehindWhateverACustomerWrites() {
    List<String> messages = ShippedScenarios.messages();
    assertThat(messages).hasSizeGreaterThan(150);
    List<Contact> threats = new ArrayList<>();
    List<Contact> nearMisses = new ArrayList<>();
    for (String message : messages) {
      threats.add(contact().message(message + " You hear from my LAWYERS.").build());
      nearMisses.add(contact().message(message.replaceAll("\\W", "x") + "lawyers").build());
    }

    assertThat(Together.decide(kyndof, threats)).extracting(Decision::tier).containsOnly(4);
    assertThat(Together.decide(kyndof, nearMisses)).extracting(Decision::tier).containsOnly(1);
  }
}
