package dev.usher.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write for an amount that is written as people write it elsewhere. */
public final class AmountHint {
  private static final String CURRENCY = "[^\\d\\s.,'’-]{1,10}";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<before>"
              + CURRENCY
              + ")?\\s*(?<figure>\\d[\\d.,'’\\s\\u00A0]*?)[.,]?-*\\s*(?<after>"
              + CURRENCY
              + ")?");
  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(([.,'’\\s\\u00A0])\\d{3})(\\2\\d{3})*");

  /** No exponent: 1e999999999 is short, and its digits fill the memory. */
  private static final Pattern PLAIN = Pattern.compile("[0-9]+([.][0-9]+)?");

  private static final int LONGEST = 60;

  private AmountHint() {}

  /**
   * Returns an amount as it is to be written, if the text says one.
   *
   * @param currency the currency of an amount without one
   */
  public static Optional<String> of(String text, String currency) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = AMOUNT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String before = matcher.group("before");
    String after = matcher.group("after");
    if (before != null && after != null) {
      return Optional.empty();
    }
    String word = before == null ? after : before;
    Optional<String> code = word == null ? Optional.of(currency) : CurrencyWords.code(word);
    Optional<String> figure = figure(matcher.group("figure"));
    return code.flatMap(found -> figure.map(number -> number + " " + found));
  }

  /** Returns a number with a point for its decimals and nothing between its thousands. */
  public static Optional<String> figure(String text) {
    String figure = text.strip();
    int decimals = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
    String plain;
    if (THOUSANDS.matcher(figure).matches()) {
      plain = figure.replaceAll("[^\\d]", "");
    } else if (decimals < 0) {
      plain = figure.replaceAll("['’\\s\\u00A0]", "");
    } else {
      plain =
          figure.substring(0, decimals).replaceAll("[^\\d]", "")
              + "."
              + figure.substring(decimals + 1);
    }
    boolean figures = plain.length() <= LONGEST && PLAIN.matcher(plain).matches();
    return figures ? Optional.of(new BigDecimal(plain).toPlainString()) : Optional.empty();
  }
}
