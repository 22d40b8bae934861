package dev.usher.internal.document;

import dev.usher.internal.text.AmountHint;
import dev.usher.model.internal.ShownText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What to write where a value of another type stands. */
final class ValueHint {
  private static final Pattern GLUED = Pattern.compile("([\\p{L}\\p{N}_.-]{1,40}):(?!//)(\\S.*)");
  private static final Map<String, String> FLAGS =
      Map.of(
          "yes", "true", "y", "true", "on", "true", "1", "true", "true", "true", "no", "false", "n",
          "false", "off", "false", "0", "false", "false", "false");
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));

  private ValueHint() {}

  /** One of the items that a text seems to list. */
  static String item(String text) {
    return ShownText.excerpt(text.strip());
  }

  static @Nullable String group(String text) {
    Matcher glued = GLUED.matcher(text);
    return glued.matches()
        ? "a colon is followed by a space: "
            + ShownText.excerpt(glued.group(1) + ": " + glued.group(2))
        : null;
  }

  static @Nullable String flag(String text) {
    String flag = FLAGS.get(text.strip().toLowerCase(Locale.ROOT));
    return flag == null ? null : "write " + flag;
  }

  static @Nullable String number(String text) {
    Integer word = NUMBERS.get(text.strip().toLowerCase(Locale.ROOT));
    if (word != null) {
      return "write " + word;
    }
    return AmountHint.figure(text)
        .filter(figure -> text.length() <= 30)
        .map("write "::concat)
        .orElse(null);
  }
}
