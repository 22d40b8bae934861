package dev.usher.internal.manifest;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.text.AmountHint;
import dev.usher.internal.text.CurrencyWords;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.UnlessRuled;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads currencies, what they are worth, and what holds of the money unless a rule speaks of it.
 */
final class MoneyReader {
  private static final String UNLESS_RULED = "unless-ruled";
  private static final int DIGITS = 9;
  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)?");
  private static final Map<String, String> OTHERS =
      Map.of(
          "default", UNLESS_RULED,
          "otherwise", UNLESS_RULED,
          "else", UNLESS_RULED,
          "unless", UNLESS_RULED);
  private static final Map<String, String> VERDICTS =
      Map.ofEntries(
          Map.entry("grant", "granted"),
          Map.entry("yes", "granted"),
          Map.entry("true", "granted"),
          Map.entry("allow", "granted"),
          Map.entry("allowed", "granted"),
          Map.entry("approve", "granted"),
          Map.entry("approved", "granted"),
          Map.entry("accepted", "granted"),
          Map.entry("refuse", "refused"),
          Map.entry("no", "refused"),
          Map.entry("false", "refused"),
          Map.entry("deny", "refused"),
          Map.entry("denied", "refused"),
          Map.entry("reject", "refused"),
          Map.entry("rejected", "refused"),
          Map.entry("declined", "refused"));

  private final Faults faults;

  MoneyReader(Faults faults) {
    this.faults = faults;
  }

  static Currency currency(Value value) {
    String code = value.text();
    Set<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!known.contains(code)) {
      String hint =
          CurrencyWords.code(code)
              .map("write "::concat)
              .or(() -> Nearest.to(code, known).map(Meant::hint))
              .orElse(null);
      throw value.wrong(
          DiagnosticCode.UNKNOWN_CURRENCY, "an ISO 4217 code such as USD is allowed", hint);
    }
    return Currency.getInstance(code);
  }

  /** What holds where no rule grants or refuses; nothing, where the policy gives no verdicts. */
  Optional<UnlessRuled> refunds(Fields manifest) {
    return manifest
        .find("refunds")
        .flatMap(value -> faults.attempt(() -> rulings(value)))
        .map(refunds -> refunds.check(List.of(UNLESS_RULED), OTHERS, faults))
        .flatMap(refunds -> faults.attempt(() -> unlessRuled(refunds.need(UNLESS_RULED))));
  }

  private static Fields rulings(Value value) {
    if (value.isText()) {
      String verdict =
          Meant.by(value.text(), VERDICTS, List.of("granted", "refused")).orElse("granted");
      throw value.wrong(
          "values by name are allowed", "write {" + UNLESS_RULED + ": " + verdict + "}");
    }
    return value.fields();
  }

  private static UnlessRuled unlessRuled(Value value) {
    return switch (value.text()) {
      case "granted" -> UnlessRuled.GRANTED;
      case "refused" -> UnlessRuled.REFUSED;
      default ->
          throw value.wrong(
              "granted or refused is allowed",
              Meant.by(value.text(), VERDICTS, List.of("granted", "refused"))
                  .map(Meant::hint)
                  .orElse(null));
    };
  }

  /**
   * What one unit of other currencies is worth.
   *
   * @param own the policy's currency, or null if that is unknown
   */
  Map<Currency, BigDecimal> rates(Fields manifest, @Nullable Currency own) {
    Map<Currency, BigDecimal> rates = new HashMap<>();
    for (Fields.Member member : new DeclaredNames(faults).group(manifest, "rates", Bound.RATES)) {
      faults
          .attempt(() -> other(member.name(), own))
          .ifPresent(
              currency ->
                  faults
                      .attempt(() -> rate(member.value()))
                      .ifPresent(rate -> rates.put(currency, rate)));
    }
    return rates;
  }

  /** The last figure in a text such as {@code 1 EUR = 1.08 USD} is the rate. */
  private static @Nullable String hint(Value value) {
    if (!value.isText()) {
      return null;
    }
    Matcher figures = FIGURE.matcher(value.text());
    Optional<String> last = Optional.empty();
    while (figures.find()) {
      last = AmountHint.figure(figures.group().replace(',', '.'));
    }
    return last.map("write "::concat).orElse(null);
  }

  private static Currency other(Value name, @Nullable Currency own) {
    Currency currency = currency(name);
    if (currency.equals(own)) {
      throw name.wrong("it is the policy's own currency, whose rate is always 1");
    }
    return currency;
  }

  private static BigDecimal rate(Value value) {
    if (!value.isNumber()) {
      throw value.wrong("a number is allowed, without quotes", hint(value));
    }
    BigDecimal rate = value.number();
    if (rate.signum() <= 0 || rate.scale() > DIGITS || rate.precision() - rate.scale() > DIGITS) {
      throw value.wrong(
          "a rate above 0 with at most "
              + DIGITS
              + " digits before and behind the point is allowed");
    }
    return rate;
  }
}
