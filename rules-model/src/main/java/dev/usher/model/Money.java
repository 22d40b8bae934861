package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

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
  private static final int CODE = "USD".length();
  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 10;
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
    int end = Parts.needed("money", text).length() - CODE - 1;
    if (!isAmount(text, end) || text.charAt(end) != ' ' || !isCode(text, end + 1)) {
      throw FieldChecks.because("money", text, "an amount and a currency such as \"750.00 USD\"");
    }
    return new Money(new BigDecimal(text.substring(0, end)), currency(text.substring(end + 1)));
  }

  /** Whether a text begins with 1 to 15 digits, and 1 to 10 more behind a point if there is one. */
  private static boolean isAmount(String text, int end) {
    int point = text.indexOf('.');
    boolean decimals = point >= 0 && point < end;
    int whole = decimals ? point : end;
    return areDigits(text, 0, whole, MOST_DIGITS)
        && (!decimals || areDigits(text, point + 1, end, MOST_DECIMALS));
  }

  private static boolean areDigits(String text, int from, int to, int most) {
    int at = from;
    while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at == to && to > from && to - from <= most;
  }

  private static boolean isCode(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
        return false;
      }
    }
    return true;
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
    if (amount.scale() == digits) {
      return amount;
    }
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
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
