package dev.usher.internal.syntax;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a text in a file of rules may hold, and how messages show it. */
public final class RuleText {
  /** How much of a text a message shows, in characters. */
  private static final int SHOWN = 60;

  private RuleText() {}

  /**
   * Names the first character that no reader sees or that changes the order of what they see:
   * controls, format characters, unpaired surrogates, line and paragraph separators.
   */
  public static Optional<String> invisible(String text) {
    return text.codePoints()
        .filter(c -> c != '\t' && isInvisible(c))
        .mapToObj(c -> named(c) + ", which a reader cannot see")
        .findFirst();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** Says why a text cannot be compared or shown as it stands, or nothing. */
  public static @Nullable String unusable(String text) {
    if (text.isBlank()) {
      return "is blank";
    }
    if (text.indexOf('\t') >= 0) {
      return "holds a tab";
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return "is not in the composed form of Unicode (NFC), so it would equal no name that is";
    }
    return null;
  }

  static String named(int c) {
    String name = String.format("U+%04X", c);
    return isInvisible(c) || Character.isWhitespace(c)
        ? name
        : '"' + Character.toString(c) + "\" (" + name + ")";
  }

  /** Returns a text as a message shows it: its beginning only, if it is long. */
  public static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
