package dev.usher.sentence;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Meaning;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in words: amounts with the policy's currency, tiers with their roles. */
final class ValueWords {
  private static final Pattern BARE =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");

  private final Currency currency;
  private final List<String> roles;

  ValueWords(Manifest manifest) {
    this.currency = manifest.currency();
    this.roles = manifest.tiers();
  }

  /** Returns a value that a property or an inquiry has; null stands for what is absent. */
  String of(Domain domain, @Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    return switch (domain.kind()) {
      case TEXT -> text((String) value);
      case TEXTS -> texts((Collection<?>) value);
      case AMOUNT -> amount(decimal(value));
      case WHOLE -> domain.meaning() == Meaning.TIER ? ranked(value) : plain(value);
      case SHARE -> plain(value) + "%";
      case NUMBER -> plain(value);
      case YES_NO -> value.equals(true) ? "yes" : "no";
      case CONSTANT -> ((Enum<?>) value).name();
    };
  }

  /** Returns a text, in quotes where it would not stand out as one word. */
  static String text(String text) {
    return BARE.matcher(text).matches() ? ShownText.excerpt(text) : ShownText.quoted(text);
  }

  /** Returns an amount in the policy's currency, such as {@code 2,000.00 USD}. */
  String amount(BigDecimal amount) {
    int digits = Math.max(digits(), amount.stripTrailingZeros().scale());
    return String.format(Locale.ROOT, "%,." + digits + "f", amount) + " " + currency;
  }

  /** Returns how many decimals the policy's currency has. */
  int digits() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  /** Returns a tier, such as {@code tier 3 (cs-lead)}. */
  String tier(int tier) {
    return "tier " + ranked(tier);
  }

  /** Returns a figure of any type as a decimal. */
  static BigDecimal decimal(Object figure) {
    return figure instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) figure;
  }

  /** Returns a number without zeros at the end of its decimals. */
  static String plain(Object figure) {
    BigDecimal plain = decimal(figure).stripTrailingZeros();
    return plain.setScale(Math.max(0, plain.scale())).toPlainString();
  }

  /** A rule may name a tier that there is none of: to ask whether the tier lies above it. */
  private String ranked(Object tier) {
    String figure = plain(tier);
    for (int at = 0; at < roles.size(); at++) {
      if (figure.equals(String.valueOf(at + 1))) {
        return figure + " (" + roles.get(at) + ")";
      }
    }
    return figure;
  }

  private static String texts(Collection<?> texts) {
    return texts.isEmpty()
        ? "nothing"
        : texts.stream().map(each -> text((String) each)).collect(Collectors.joining(", "));
  }
}
