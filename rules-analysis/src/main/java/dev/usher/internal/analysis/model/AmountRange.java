package dev.usher.internal.analysis.model;

import dev.usher.internal.decide.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an amount in some currency may be so that it is, at the rates of a policy, in a class.
 * Immutable.
 *
 * @param least the lowest; null if there is to be no amount at all
 * @param most the highest; null if there is no end
 */
public record AmountRange(@Nullable BigDecimal least, @Nullable BigDecimal most) {
  /** Where nothing is to be stated. */
  public static final AmountRange NONE = new AmountRange(null, null);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Returns what an amount may be to be in a class; null if the policy takes none of its currency.
   *
   * @param dimension the classes, of amounts
   * @param index the number of the class
   * @param rates the policy's
   * @param currency the amount's
   */
  public static @Nullable AmountRange of(
      Dimension dimension, int index, Rates rates, Currency currency) {
    BigDecimal least = (BigDecimal) dimension.classes().get(index).plainest();
    if (least == null) {
      return NONE;
    }
    if (rates.one(currency) == null) {
      return null;
    }
    BigDecimal last = (BigDecimal) dimension.classes().get(index).last();
    boolean endless = index == dimension.classes().size() - 1;
    return new AmountRange(
        lowest(least, rates, currency),
        endless || last == null ? null : highest(last, rates, currency));
  }

  /** What comes to a figure is rounded: up to half of the smallest unit less may do. */
  private static BigDecimal lowest(BigDecimal figure, Rates rates, Currency currency) {
    BigDecimal low =
        figure
            .subtract(step(rates.currency()).multiply(HALF))
            .max(BigDecimal.ZERO)
            .divide(one(rates, currency), digits(currency), RoundingMode.CEILING);
    return worth(low, rates, currency).compareTo(figure) >= 0 ? low : low.add(step(currency));
  }

  private static BigDecimal highest(BigDecimal figure, Rates rates, Currency currency) {
    BigDecimal high =
        figure
            .add(step(rates.currency()).multiply(HALF))
            .divide(one(rates, currency), digits(currency), RoundingMode.FLOOR);
    return worth(high, rates, currency).compareTo(figure) <= 0
        ? high
        : high.subtract(step(currency));
  }

  private static BigDecimal worth(BigDecimal amount, Rates rates, Currency currency) {
    return amount
        .multiply(one(rates, currency))
        .setScale(digits(rates.currency()), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal one(Rates rates, Currency currency) {
    return Objects.requireNonNull(rates.one(currency));
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private static BigDecimal step(Currency currency) {
    return BigDecimal.ONE.movePointLeft(digits(currency));
  }

  /** Returns what is in two ranges; null if nothing is. */
  public @Nullable AmountRange and(AmountRange other) {
    if (least == null || other.least == null) {
      return least == null && other.least == null ? NONE : null;
    }
    BigDecimal low = least.max(other.least);
    BigDecimal high = most == null ? other.most : other.most == null ? most : most.min(other.most);
    return high != null && low.compareTo(high) > 0 ? null : new AmountRange(low, high);
  }

  /** Returns whether an amount is in it. */
  public boolean has(BigDecimal amount) {
    return least != null
        && amount.compareTo(least) >= 0
        && (most == null || amount.compareTo(most) <= 0);
  }
}
