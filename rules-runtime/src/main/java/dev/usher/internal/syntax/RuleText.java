package dev.usher.internal.syntax;

import dev.usher.model.internal.HiddenCharacters;
import java.util.Optional;

/** What a text in a file of rules may hold, and how messages show it. */
public final class RuleText {
  /** How much of a text a message shows, in characters. */
  private static final int SHOWN = 60;

  private RuleText() {}

  /** Names the first character other than a tab that may not stand in a file as such. */
  public static Optional<String> invisible(String text) {
    int c;
    for (int at = 0; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      boolean plain = (c >= ' ' && c <= '~') || c == '\t';
      if (!plain && HiddenCharacters.mayNotBeShown(c)) {
        return Optional.of(named(c) + ", which a reader cannot see");
      }
    }
    return Optional.empty();
  }

  static String named(int c) {
    String name = String.format("U+%04X", c);
    return HiddenCharacters.mayNotBeShown(c) || Character.isWhitespace(c)
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
