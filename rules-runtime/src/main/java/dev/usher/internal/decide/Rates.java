package dev.usher.internal.decide;

import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of other currencies is worth in a policy's.
 *
 * @param currency the policy's
 * @param worth by the other currency
 */
public record Rates(Currency currency, Map<Currency, BigDecimal> worth) {

  /** Copies the map. */
  public Rates {
    worth = Map.copyOf(worth);
  }

  /** Returns those of a manifest, or null if it gives none. */
  static @Nullable Rates of(Manifest manifest) {
    return manifest.rates().isEmpty() ? null : new Rates(manifest.currency(), manifest.rates());
  }

  /** Returns what one unit of a currency is worth: 1 of the policy's own; null without a rate. */
  public @Nullable BigDecimal one(Currency other) {
    return other.equals(currency) ? BigDecimal.ONE : worth.get(other);
  }

  /**
   * Returns an amount in the policy's currency, rounded half even to its digits; the amount itself,
   * if there is no rate for it.
   *
   * @param field where it stands
   * @throws ContactException if it comes to more than an amount may
   */
  public Money convert(String field, Money amount) {
    BigDecimal rate = worth.get(amount.currency());
    if (rate == null) {
      return amount;
    }
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    BigDecimal converted = amount.amount().multiply(rate).setScale(digits, RoundingMode.HALF_EVEN);
    try {
      return new Money(converted, currency);
    } catch (ContactException tooLarge) {
      throw new ContactException(
          field,
          field
              + " is "
              + amount
              + ", at the rate of "
              + rate.toPlainString()
              + " "
              + converted.toPlainString()
              + " "
              + currency
              + ": below 10^15 is allowed",
          tooLarge);
    }
  }
}
