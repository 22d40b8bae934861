package dev.usher.internal.syntax;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.model.internal.ShownText;

/** What a text in a file of rules may hold, and how messages show it. */
public final class RuleText {
  /** How much of a text a message shows, in characters. */
  private static final int SHOWN = 60;

  private RuleText() {}

  /**
   * Returns the index of the first character other than a tab that may not stand in a file as such,
   * or -1.
   */
  public static int firstInvisible(String text) {
    int c;
    for (int at = 0; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      boolean plain = (c >= ' ' && c <= '~') || c == '\t';
      if (!plain && HiddenCharacters.mayNotBeShown(c)) {
        return at;
      }
    }
    return -1;
  }

  /** Names a character, and shows it if a reader can tell it from others. */
  static String named(int c) {
    boolean blank =
        HiddenCharacters.mayNotBeShown(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    return blank ? codeOf(c) : '"' + Character.toString(c) + "\" (" + codeOf(c) + ")";
  }

  /** Returns a text with the plain letters that its look-alikes of other scripts stand for. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              String meant = c <= '~' ? null : Lookalike.of(c);
              plain.append(meant == null ? Character.toString(c) : meant);
            });
    return plain.toString();
  }

  static String codeOf(int c) {
    return String.format("U+%04X", c);
  }

  /**
   * Returns a text as a message shows it: its beginning only, if it is long, and its hidden
   * characters escaped.
   */
  public static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? ShownText.escaped(text)
        : ShownText.escaped(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "…";
  }
}
