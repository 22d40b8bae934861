package dev.usher.internal.form;

import dev.usher.internal.document.Value;
import dev.usher.model.Money;
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
      return CheckedReading.amount(
          value, currency.getCurrencyCode(), () -> new Money(value.number(), currency));
    }
    if (!value.isText()) {
      throw value.wrong(
          "an amount and a currency such as \"750.00 USD\", or a number in " + currency);
    }
    return CheckedReading.amount(
        value, currency.getCurrencyCode(), () -> Money.parse(value.text()));
  }

  /** Reads an amount that is written with its currency. */
  static Money written(Value value) {
    return CheckedReading.amount(value, "USD", () -> Money.parse(value.text()));
  }
}
