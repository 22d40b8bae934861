package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money, never negative and exact to its currency's smallest unit.
 *
 * <p>The amount always carries the currency's number of decimals, so that {@code 750 USD} and
 * {@code 750.00 USD} are equal.
 *
 * @param amount the amount in major units, 0 or more and below 10^15, with no more decimals than
 *     the currency has (two for USD, none for KRW); never null
 * @param currency the ISO 4217 currency; never null
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,10})?) ([A-Z]{3})");
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

  /**
   * Checks the amount and brings it to the currency's scale.
   *
   * @throws ContactException if the amount is negative, too large, or finer than the currency's
   *     smallest unit
   */
  public Money {
    Parts.needed("money.amount", amount);
    Parts.needed("money.currency", currency);
    if (amount.signum() < 0) {
      throw FieldChecks.because("money", shown(amount, currency), "0 or more is allowed");
    }
    if (amount.compareTo(LIMIT) >= 0) {
      throw FieldChecks.because("money", shown(amount, currency), "below 10^15 is allowed");
    }
    amount = scaled(amount, currency);
  }

  /**
   * Returns an amount in a currency.
   *
   * @param amount a plain decimal number such as {@code "750.00"}
   * @param currencyCode an ISO 4217 code such as {@code "USD"}
   * @throws NullPointerException if something is null
   * @throws ContactException if the amount is no such number or the code is unknown
   */
  public static Money of(String amount, String currencyCode) {
    return parse(
        Parts.needed("money.amount", amount)
            + " "
            + Parts.needed("money.currencyCode", currencyCode));
  }

  /**
   * Reads the written form, {@code "750.00 USD"}.
   *
   * @throws ContactException if the text has another form, names an unknown currency, or says an
   *     amount that the constructor refuses
   */
  public static Money parse(String text) {
    Matcher matcher = TEXT.matcher(Parts.needed("money", text));
    if (!matcher.matches()) {
      throw FieldChecks.because("money", text, "an amount and a currency such as \"750.00 USD\"");
    }
    return new Money(new BigDecimal(matcher.group(1)), currency(matcher.group(2)));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw FieldChecks.because("currency", code, "an ISO 4217 code such as USD is allowed");
    }
  }

  private static BigDecimal scaled(BigDecimal amount, Currency currency) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal plain = amount.stripTrailingZeros();
    if (plain.scale() > digits) {
      throw FieldChecks.because(
          "money", shown(amount, currency), "at most " + digits + " decimals are allowed");
    }
    return plain.setScale(digits, RoundingMode.UNNECESSARY);
  }

  private static String shown(BigDecimal amount, Currency currency) {
    boolean huge = amount.precision() > 30 || Math.abs(amount.scale()) > 30;
    return (huge ? amount.toString() : amount.toPlainString()) + " " + currency;
  }

  /** Returns the written form, such as {@code 750.00 USD}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", amount.toPlainString(), currency.getCurrencyCode());
  }
}
