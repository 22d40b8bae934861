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
import dev.usher.model.decision.Refund;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in other currencies, converted at the rates of the manifest. */
class RatesTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path folder;

  private PolicyFolder policy(String... rules) {
    String money = "refunds: {unless-ruled: granted}\nrates: {EUR: 1.08, GBP: 1.25, JPY: 0.0067}\n";
    return new PolicyFolder(folder).file("policy.yaml", PolicyFolder.MANIFEST + money).rules(rules);
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  @ParameterizedTest
  @CsvSource({
    "100.00 EUR, 108.00 USD",
    "0.50 EUR, 0.54 USD",
    "0.02 GBP, 0.02 USD",
    "0.06 GBP, 0.08 USD",
    "0.10 GBP, 0.12 USD",
    "0.14 GBP, 0.18 USD",
    "100 JPY, 0.67 USD",
    "7.77 USD, 7.77 USD"
  })
  void refund_isConverted_andRoundedHalfEven(String asked, String converted) {
    try (Usher usher = policy("Tiered(surge) => hold(\"surge\")").open()) {
      Refund refund = usher.decide(contact().refund(Money.parse(asked)).build()).refund();

      assertThat(refund).extracting(Refund::asked).isEqualTo(Money.parse(converted));
      assertThat(refund).extracting(Refund::amount).isEqualTo(Money.parse(converted));
    }
  }

  @Test
  void everyAmount_isConverted() {
    Money hundred = Money.of("100", "EUR");
    PolicyFolder policy =
        policy(
            "Tiered(dispute == 108) => act(\"dispute\")",
            "Tiered(shippingCost == 108) => act(\"shipping\")",
            "Tiered(account.annualRevenue == 108) => act(\"revenue\")",
            "Tiered(account.projectedRevenue == 108) => act(\"projected\")",
            "Tiered(refundsWithin(days(1)) == 216) => act(\"history\")");
    Contact contact =
        contact()
            .refund(hundred)
            .dispute(hundred)
            .shippingCost(hundred)
            .account(Account.builder().annualRevenue(hundred).projectedRevenue(hundred).build())
            .history(List.of(EarlierContact.at(RECEIVED).withRefund(hundred)))
            .build();
    try (Usher usher = policy.open()) {
      assertThat(usher.decide(contact).actions())
          .extracting(action -> action.name())
          .containsExactly("dispute", "history", "projected", "revenue", "shipping");
    }
  }

  @Test
  void converterOfTheHost_takesThePlaceOfTheRates() {
    policy("Tiered(surge) => hold(\"surge\")");
    CurrencyConverter twice = (amount, to) -> new Money(amount.amount().add(amount.amount()), to);
    Contact contact = contact().refund(Money.of("100", "EUR")).build();
    try (Usher usher = Usher.builder(PolicySource.folder(folder)).converting(twice).open()) {
      assertThat(usher.decide(contact).refund())
          .extracting(Refund::asked)
          .isEqualTo(Money.of("200", "USD"));
    }
  }

  @Test
  void currencyWithoutARate_isRefused_andSaysWhatMayBeWritten() {
    Contact contact = contact().dispute(Money.of("100", "CHF")).build();
    try (Usher usher = policy("Tiered(surge) => hold(\"surge\")").open()) {
      assertThatThrownBy(() -> usher.decide(contact))
          .isInstanceOf(ContactException.class)
          .hasMessageContaining(
              "dispute is 100.00 CHF: amounts in USD are allowed, and in currencies that"
                  + " policy.yaml gives a rate for, as in rates: {CHF: 1.08}");
    }
  }

  @Test
  void amountThatBecomesTooLarge_isRefusedByItsName() {
    Contact contact = contact().refund(Money.of("999999999999999", "GBP")).build();
    try (Usher usher = policy("Tiered(surge) => hold(\"surge\")").open()) {
      assertThatThrownBy(() -> usher.decide(contact))
          .isInstanceOf(ContactException.class)
          .hasMessageContaining(
              "refund is 999999999999999.00 GBP, at the rate of 1.25 1249999999999998.75 USD: below"
                  + " 10^15 is allowed");
    }
  }
}
