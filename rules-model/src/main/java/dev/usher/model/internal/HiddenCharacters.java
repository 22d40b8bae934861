package dev.usher.model.internal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The characters that nobody sees, or that look like others: the one definition of what may be
 * shown as such and of what a name may hold. A name or a message with them would look like another
 * one, or would do something to a terminal.
 */
public final class HiddenCharacters {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int GRAPHEME_JOINER = 0x034F;
  private static final int BRAILLE_BLANK = 0x2800;

  /** The letters that stand for no letter: Hangul fillers and Khmer inherent vowels. */
  private static final String FILLERS = "\u115F\u1160\u3164\uFFA0\u17B4\u17B5";

  private static final String MONGOLIAN_SELECTORS = "\u180B\u180C\u180D\u180F";

  /** Their letters never join, so that a joiner after them would only make a twin of a name. */
  private static final Set<UnicodeScript> WITHOUT_JOINERS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private HiddenCharacters() {}

  /**
   * Whether a character must not be shown, or written to a file, as such: a control or a format
   * character, such as one that turns the direction of writing, a line separator, or half a
   * character. Tabs and line breaks are among them; the joiners are not, since names in Persian or
   * Hindi and emoji need them.
   */
  public static boolean mayNotBeShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !isJoiner(codePoint);
      default -> false;
    };
  }

  /**
   * Returns the first character that must not stand in a name, if the text has one: what may not be
   * shown, every other character without a shape, every space but the plain one, and a joiner after
   * what never joins.
   */
  public static OptionalInt firstThatMayNotName(String text) {
    int before = ' ';
    for (int at = 0; at < text.length(); at += Character.charCount(before)) {
      int codePoint = text.codePointAt(at);
      boolean hidden = isJoiner(codePoint) ? !joins(before) : isHiddenInNames(codePoint);
      if (hidden) {
        return OptionalInt.of(codePoint);
      }
      before = codePoint;
    }
    return OptionalInt.empty();
  }

  /** Returns the first half of a character that stands without its other half, if there is one. */
  public static OptionalInt firstHalf(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        if (Character.charCount(text.codePointAt(at)) == 1) {
          return OptionalInt.of(c);
        }
        at++;
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isHiddenInNames(int codePoint) {
    // Most names are plain; the Unicode tables are not asked for them.
    if (codePoint >= ' ' && codePoint <= '~') {
      return false;
    }
    return mayNotBeShown(codePoint)
        || Character.getType(codePoint) == Character.SPACE_SEPARATOR
        || codePoint == GRAPHEME_JOINER
        || codePoint == BRAILLE_BLANK
        || FILLERS.indexOf(codePoint) >= 0
        || MONGOLIAN_SELECTORS.indexOf(codePoint) >= 0;
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == JOINER || codePoint == NON_JOINER;
  }

  /** Whether a joiner after this character changes what is seen. */
  private static boolean joins(int before) {
    return switch (Character.getType(before)) {
      case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> before > '~';
      case Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
          before == EMOJI_SELECTOR || !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
      default -> false;
    };
  }
}
