package dev.usher.internal.syntax;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A figure as people write it, and how a rule writes it. */
public final class WrittenFigure {
  private static final String SIGNS = "[\\p{Sc}$%+]";
  private static final Set<String> UNITS = units();
  private static final Pattern UNIT = Pattern.compile("[A-Za-z]+");

  private static final Pattern POINTED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
  private static final Pattern POINTED_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern GROUPS = Pattern.compile("\\d{1,3}([ ,'’_]\\d{3})+(\\.\\d+)?");
  private static final Pattern EUROPEAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
  private static final Pattern PLAIN =
      Pattern.compile("(\\d*\\.?\\d+)\\.?([kKbBfFdDlLmM]|BD|bd|[eE]\\d{1,2})?");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private WrittenFigure() {}

  private static Set<String> units() {
    Set<String> units =
        new TreeSet<>(
            Set.of(
                "dollar", "dollars", "euro", "euros", "pound", "pounds", "won", "yen", "percent",
                "pct", "cents", "bucks"));
    Currency.getAvailableCurrencies()
        .forEach(each -> units.add(each.getCurrencyCode().toLowerCase(Locale.ROOT)));
    return units;
  }

  /** Whether a word says what a figure counts, as a currency does. */
  static boolean isUnit(String word) {
    return UNITS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the hint with the figure to write instead, or null where nobody can tell it.
   *
   * @param written what stands there, with or without quotes
   * @param suffix what a figure with decimals bears there, {@code B} in conditions
   */
  public static @Nullable String hint(String written, String suffix) {
    String bare = bare(written);
    if (POINTED.matcher(bare).matches()) {
      return ambiguous(bare, suffix);
    }
    BigDecimal figure = value(bare);
    if (suffix.isEmpty() && reason(written).contains("percent")) {
      return "a verb takes amounts, not shares";
    }
    return figure == null
        ? null
        : "write " + shown(figure, suffix) + ": figures have " + reason(written);
  }

  /**
   * Returns the hint for a figure whose point may separate thousands or decimals, such as 2.500, or
   * null if there is none such.
   */
  public static @Nullable String ambiguousHint(String written, String suffix) {
    return POINTED.matcher(written).matches() ? ambiguous(written, suffix) : null;
  }

  /** Returns the hint for a figure whose point is no decimal one, if it is meant at all. */
  public static String thousandsHint(String written) {
    return "write " + written.replace(".", "") + " if the point separates thousands";
  }

  private static String ambiguous(String written, String suffix) {
    return thousandsHint(written)
        + ", or "
        + shown(new BigDecimal(written), suffix)
        + " if it separates decimals";
  }

  private static String bare(String written) {
    String bare = written.replaceAll("\"", "").replaceAll(SIGNS, "").strip();
    Matcher unit = UNIT.matcher(bare);
    StringBuilder rest = new StringBuilder();
    while (unit.find()) {
      unit.appendReplacement(rest, isUnit(unit.group()) ? "" : unit.group());
    }
    return unit.appendTail(rest).toString().strip();
  }

  private static @Nullable BigDecimal value(String bare) {
    if (POINTED_GROUPS.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(".", ""));
    }
    if (GROUPS.matcher(bare).matches()) {
      return new BigDecimal(bare.replaceAll("[ ,'’_]", ""));
    }
    if (EUROPEAN.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(".", "").replace(',', '.'));
    }
    if (DECIMAL_COMMA.matcher(bare).matches()) {
      return new BigDecimal(bare.replace(',', '.'));
    }
    Matcher plain = PLAIN.matcher(bare);
    return plain.matches() ? plain(plain.group(1), plain.group(2)) : null;
  }

  private static BigDecimal plain(String digits, @Nullable String suffix) {
    BigDecimal figure = new BigDecimal(digits);
    if (suffix == null) {
      return figure;
    }
    return switch (suffix.charAt(0)) {
      case 'k', 'K' -> figure.multiply(THOUSAND);
      case 'm', 'M' -> figure.multiply(MILLION);
      case 'e', 'E' -> figure.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)));
      default -> figure;
    };
  }

  /** A figure as a rule writes it, without decimals that are 0. */
  static String shown(BigDecimal figure, String suffix) {
    BigDecimal plain = figure.stripTrailingZeros();
    if (plain.scale() <= 0) {
      return plain.toPlainString();
    }
    return (figure.scale() == 1 || figure.scale() > 2 ? plain : figure.setScale(2)).toPlainString()
        + suffix;
  }

  private static String reason(String written) {
    if (written.indexOf('"') >= 0) {
      return "neither quotes nor currencies";
    }
    if (written.indexOf('%') >= 0 || written.contains("percent")) {
      return "no percent sign";
    }
    boolean unit = UNIT.matcher(written).results().anyMatch(each -> isUnit(each.group()));
    boolean plain = written.chars().allMatch(c -> c < 128 && c != ',' && c != '\'' && c != '$');
    return plain && !unit
        ? "digits, a point before decimals and nothing else"
        : "neither commas nor currencies";
  }
}
