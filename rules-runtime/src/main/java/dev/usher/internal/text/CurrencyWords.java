package dev.usher.internal.text;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words and signs for currencies, and the codes that stand for them. */
public final class CurrencyWords {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("dollar", "USD"),
          Map.entry("buck", "USD"),
          Map.entry("a$", "AUD"),
          Map.entry("c$", "CAD"),
          Map.entry("hk$", "HKD"),
          Map.entry("s$", "SGD"),
          Map.entry("r$", "BRL"),
          Map.entry("reai", "BRL"),
          Map.entry("real", "BRL"),
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("pound", "GBP"),
          Map.entry("sterling", "GBP"),
          Map.entry("pence", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("yen", "JPY"),
          Map.entry("円", "JPY"),
          Map.entry("rmb", "CNY"),
          Map.entry("yuan", "CNY"),
          Map.entry("renminbi", "CNY"),
          Map.entry("元", "CNY"),
          Map.entry("₩", "KRW"),
          Map.entry("won", "KRW"),
          Map.entry("원", "KRW"),
          Map.entry("₹", "INR"),
          Map.entry("rupee", "INR"),
          Map.entry("franc", "CHF"),
          Map.entry("sfr", "CHF"),
          Map.entry("zloty", "PLN"),
          Map.entry("ruble", "RUB"),
          Map.entry("rouble", "RUB"),
          Map.entry("baht", "THB"),
          Map.entry("dirham", "AED"),
          Map.entry("shekel", "ILS"),
          Map.entry("lira", "TRY"),
          Map.entry("₺", "TRY"),
          Map.entry("đ", "VND"),
          Map.entry("dong", "VND"));

  private CurrencyWords() {}

  /**
   * Returns the code that a word, a sign or a code in another case stands for, if that is known.
   */
  public static Optional<String> code(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    String singular =
        word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    String code = CODES.getOrDefault(word, CODES.get(singular));
    return code != null ? Optional.of(code) : known(word.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> known(String code) {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code::equals)
        .findFirst();
  }
}
