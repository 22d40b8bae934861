package dev.usher.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * More decimals than a currency has, in an amount that somebody has written. Be they zeros or not,
 * {@code 1.000 EUR} may as well be a thousand.
 *
 * @param problem what is allowed; never null
 * @param hint what to write, each of what may be meant; null where nobody can tell
 */
public record SurplusDecimals(String problem, @Nullable String hint) {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15})\\.([0-9]{1,10}) ([A-Z]{3})");

  private static final int THOUSAND = 3;

  /** Returns them, if a text such as {@code 750.00 USD} has any; nothing for every other text. */
  public static Optional<SurplusDecimals> in(String text) {
    Matcher amount = AMOUNT.matcher(text);
    if (!amount.matches()) {
      return Optional.empty();
    }
    int most = decimals(amount.group(3));
    String decimals = amount.group(2);
    return most < 0 || decimals.length() <= most
        ? Optional.empty()
        : Optional.of(of(amount.group(1), decimals, most, amount.group(3)));
  }

  /**
   * Returns how many decimals a currency has, or a negative number if there is no such currency.
   */
  private static int decimals(String code) {
    try {
      return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  private static SurplusDecimals of(String whole, String decimals, int most, String currency) {
    List<String> meant = new ArrayList<>();
    boolean grouped =
        decimals.length() == THOUSAND && whole.length() <= THOUSAND && !whole.startsWith("0");
    if (grouped) {
      meant.add(new BigDecimal(whole + decimals).setScale(most) + " " + currency);
    }
    BigDecimal plain = new BigDecimal(whole + "." + decimals).stripTrailingZeros();
    if (plain.scale() <= most) {
      meant.add(plain.setScale(most).toPlainString() + " " + currency);
    }
    boolean thousands = grouped && meant.size() == 1;
    return new SurplusDecimals(
        "at most " + most + " decimals are allowed",
        meant.isEmpty()
            ? null
            : "write "
                + String.join(" or ", meant)
                + (thousands ? " if the point separates thousands" : ""));
  }
}
