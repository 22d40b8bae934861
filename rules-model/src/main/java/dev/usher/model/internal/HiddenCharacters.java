package dev.usher.model.internal;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The characters that nobody sees, or that look like others: the one definition of what may be
 * shown as such and of what a name may hold. A name or a message with them would look like another
 * one, or would do something to a terminal.
 */
public final class HiddenCharacters {
  private static final int GRAPHEME_JOINER = 0x034F;
  private static final int BRAILLE_BLANK = 0x2800;

  /** The letters that stand for no letter: Hangul fillers and Khmer inherent vowels. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u17B4\u17B5";

  private static final String MONGOLIAN_SELECTORS = "\u180B\u180C\u180D\u180F";

  private static final String BIDI_CONTROLS =
      "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  private static final String JOINERS = "\u200C\u200D";

  private HiddenCharacters() {}

  /**
   * Whether a character must not be shown, or written to a file, as such: a control character, one
   * that turns the direction of writing, a line separator, or half a character. Tabs and line
   * breaks are among them.
   */
  public static boolean mayNotBeShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> BIDI_CONTROLS.indexOf(codePoint) >= 0;
    };
  }

  /**
   * Whether a message writes a character as an escape, so that its reader learns of it: what may
   * not be shown, and what nobody sees. Joiners are not among them: Persian, Hindi and emoji need
   * them.
   */
  public static boolean isEscaped(int codePoint) {
    return mayNotBeShown(codePoint)
        || (Character.getType(codePoint) == Character.FORMAT && JOINERS.indexOf(codePoint) < 0);
  }

  /**
   * Whether a character must not stand in a name: what may not be shown, every other character
   * without a shape, and every space but the plain one.
   */
  public static boolean mayNotName(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default ->
          codePoint == GRAPHEME_JOINER
              || codePoint == BRAILLE_BLANK
              || FILLERS.indexOf(codePoint) >= 0
              || MONGOLIAN_SELECTORS.indexOf(codePoint) >= 0;
    };
  }

  /** Returns the first character that must not stand in a name, if the text has one. */
  public static OptionalInt firstThatMayNotName(String text) {
    return first(text, HiddenCharacters::mayNotName);
  }

  /** Returns the first half of a character that stands without its other half, if there is one. */
  public static OptionalInt firstHalf(String text) {
    return first(text, codePoint -> Character.getType(codePoint) == Character.SURROGATE);
  }

  private static OptionalInt first(String text, IntPredicate wanted) {
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      // Most texts are plain; the Unicode tables are not asked for them.
      if ((codePoint < ' ' || codePoint > '~') && wanted.test(codePoint)) {
        return OptionalInt.of(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return OptionalInt.empty();
  }
}
