package dev.usher.internal.syntax;

import dev.usher.policy.rule.HelperWord;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A span of time as people write it, and how a rule writes it. */
public final class WrittenSpan {
  private static final Pattern HABITS =
      Pattern.compile(
          "(\\d+(?:[.,]\\d+)?)\\s*((?:business|working|office)[\\s-]*)?([a-zA-Z]+)\\.?");
  private static final Pattern ISO = Pattern.compile("P(?:(\\d+)(D|W)|T(\\d+)(H|M|S))");

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("s", "seconds"),
          Map.entry("sec", "seconds"),
          Map.entry("secs", "seconds"),
          Map.entry("second", "seconds"),
          Map.entry("seconds", "seconds"),
          Map.entry("m", "minutes"),
          Map.entry("min", "minutes"),
          Map.entry("mins", "minutes"),
          Map.entry("minute", "minutes"),
          Map.entry("minutes", "minutes"),
          Map.entry("h", "hours"),
          Map.entry("hr", "hours"),
          Map.entry("hrs", "hours"),
          Map.entry("hour", "hours"),
          Map.entry("hours", "hours"),
          Map.entry("d", "days"),
          Map.entry("day", "days"),
          Map.entry("days", "days"),
          Map.entry("w", "weeks"),
          Map.entry("wk", "weeks"),
          Map.entry("week", "weeks"),
          Map.entry("weeks", "weeks"));

  /** The longest span in any unit. */
  private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal DAY = BigDecimal.valueOf(24);
  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  private WrittenSpan() {}

  /** Whether a word names a unit of time. */
  static boolean isUnit(String word) {
    return UNITS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the helper word with its figure, such as {@code hours(2)}, or null if it is no span.
   */
  public static @Nullable String of(String written) {
    Matcher habit = HABITS.matcher(written.strip());
    if (habit.matches()) {
      String unit = UNITS.get(habit.group(3).toLowerCase(Locale.ROOT));
      BigDecimal figure = new BigDecimal(habit.group(1).replace(',', '.'));
      return unit == null
          ? null
          : habit.group(2) == null ? of(figure, unit) : business(figure, unit);
    }
    Matcher iso = ISO.matcher(written.strip());
    if (!iso.matches()) {
      return null;
    }
    return iso.group(1) == null
        ? of(new BigDecimal(iso.group(3)), UNITS.get(iso.group(4).toLowerCase(Locale.ROOT)))
        : of(new BigDecimal(iso.group(1)), UNITS.get(iso.group(2).toLowerCase(Locale.ROOT)));
  }

  private static @Nullable String business(BigDecimal figure, String unit) {
    String word = "business" + unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
    return HelperWord.named(word).isPresent() ? of(figure, word) : null;
  }

  private static @Nullable String of(BigDecimal figure, @Nullable String word) {
    if (word == null) {
      return null;
    }
    if (word.equals("weeks")) {
      return of(figure.multiply(WEEK), "days");
    }
    BigDecimal plain = figure.stripTrailingZeros();
    return plain.scale() <= 0 ? word + "(" + plain.toPlainString() + ")" : inWholes(word, figure);
  }

  /**
   * Returns the same span in a smaller unit of which it is a whole number, such as {@code
   * minutes(150)} for 2.5 hours, or null if there is none that a helper word takes.
   *
   * @param word the helper word
   * @param figure what it was given
   */
  public static @Nullable String inWholes(String word, BigDecimal figure) {
    if (figure.compareTo(MOST) > 0) {
      return null;
    }
    return switch (word) {
      case "days" -> of(figure.multiply(DAY), "hours");
      case "hours" -> of(figure.multiply(SIXTY), "minutes");
      case "businessHours" -> of(figure.multiply(SIXTY), "businessMinutes");
      case "minutes" -> of(figure.multiply(SIXTY), "seconds");
      default -> null;
    };
  }
}
