package dev.usher.internal.form;

import dev.usher.internal.document.Value;
import dev.usher.internal.text.SurplusDecimals;
import dev.usher.model.Money;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.Currency;

/** An amount of money as text: with its currency, or a bare number in the policy's. */
public final class MoneyForm {
  private final Currency currency;

  /**
   * Makes a form.
   *
   * @param currency which bare numbers are in
   */
  public MoneyForm(Currency currency) {
    this.currency = currency;
  }

  /**
   * Reads an amount.
   *
   * @throws dev.usher.internal.document.FaultException if it is none
   */
  public Money read(Value value) {
    if (value.isNumber()) {
      if (value.isText()) {
        requireNoSurplus(value, value.text() + " " + currency.getCurrencyCode());
      }
      return CheckedReading.amount(
          value, currency.getCurrencyCode(), () -> new Money(value.number(), currency));
    }
    if (!value.isText()) {
      throw value.wrong(
          "an amount and a currency such as \"750.00 USD\", or a number in " + currency);
    }
    requireNoSurplus(value, value.text());
    return CheckedReading.amount(
        value, currency.getCurrencyCode(), () -> Money.parse(value.text()));
  }

  /** People write decimals for thousands; a number in JSON is a program's. */
  private static void requireNoSurplus(Value value, String amount) {
    SurplusDecimals.in(amount)
        .ifPresent(
            surplus -> {
              throw value.fault(
                  DiagnosticCode.MALFORMED_AMOUNT,
                  value.path() + " is " + ShownText.quoted(amount) + ": " + surplus.problem(),
                  surplus.hint());
            });
  }

  /** Reads an amount that is written with its currency. */
  static Money written(Value value) {
    return CheckedReading.amount(value, "USD", () -> Money.parse(value.text()));
  }
}
