package dev.usher.ops.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Counts, amounts and shares as people read them. */
final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /** Returns a count, such as {@code 12,345}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns a count and what of, such as {@code 1 line} or {@code 12,345 lines}. */
  static String count(long count, String one, String several) {
    return count(count) + " " + (count == 1 ? one : several);
  }

  /** Returns an amount, such as {@code 12,345.00}, with the decimals that it has. */
  static String amount(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
  }

  /** Returns an amount with the sign that it is changed by, such as {@code +1,200.00}. */
  static String change(BigDecimal amount) {
    return (amount.signum() < 0 ? "−" : "+") + amount(amount.abs());
  }

  /** Returns a share in percent, rounded half even to one decimal; 0 of nothing. */
  static BigDecimal percent(long part, long whole) {
    return whole == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_EVEN);
  }
}
