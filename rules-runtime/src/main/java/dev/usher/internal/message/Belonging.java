package dev.usher.internal.message;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a character belongs to, and where words may begin and end: between two characters that do
 * not belong together.
 *
 * <p>Letters belong to their script. Digits, and letters of no script, belong to whatever stands
 * beside them; marks of no script to what stands before them. Characters that are no part of a word
 * belong to nothing.
 */
final class Belonging {
  /** No part of a word. */
  static final int NOTHING = 0;

  /** White space, which is no part of a word either. */
  static final int SPACE = 1;

  /** Belongs to what stands beside it. */
  static final int NEIGHBOUR = 2;

  /** Belongs to what stands before it. */
  static final int BASE = 3;

  /** A script that puts no spaces between words, whichever it is. */
  static final int UNSPACED = 4;

  /** Higher numbers stand for one script each that puts spaces between words. */
  static final int LAST_SHARED = 4;

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.KHMER,
          UnicodeScript.LAO,
          UnicodeScript.MYANMAR,
          UnicodeScript.THAI);

  /** Letters that Unicode counts to no script, since several of those share them. */
  private static final String SHARED_BY_UNSPACED = "\u3006\u303C\u30FC";

  private static final Map<UnicodeScript, Integer> SCRIPTS = numbered();

  private Belonging() {}

  private static Map<UnicodeScript, Integer> numbered() {
    Map<UnicodeScript, Integer> numbers = new EnumMap<>(UnicodeScript.class);
    for (UnicodeScript script : UnicodeScript.values()) {
      numbers.put(
          script, WITHOUT_SPACES.contains(script) ? UNSPACED : LAST_SHARED + 1 + numbers.size());
    }
    return numbers;
  }

  /** Returns what a character belongs to by itself. */
  static int of(int codePoint) {
    if (CodePoints.isSpace(codePoint)) {
      return SPACE;
    }
    if (!CodePoints.isWordCharacter(codePoint)) {
      return NOTHING;
    }
    if (Character.isDigit(codePoint)) {
      return NEIGHBOUR;
    }
    if (SHARED_BY_UNSPACED.indexOf(codePoint) >= 0) {
      return UNSPACED;
    }
    UnicodeScript script = UnicodeScript.of(codePoint);
    return switch (script) {
      case COMMON, INHERITED, UNKNOWN -> CodePoints.isMark(codePoint) ? BASE : NEIGHBOUR;
      default -> SCRIPTS.getOrDefault(script, NEIGHBOUR);
    };
  }

  /**
   * Returns what a character belongs to where it stands; never {@link #BASE}.
   *
   * @param before what the one before it belongs to there
   * @param own what it belongs to by itself
   */
  static int after(int before, int own) {
    if (own != BASE) {
      return own;
    }
    return before == NOTHING || before == SPACE ? NEIGHBOUR : before;
  }

  /**
   * Whether a word may end, and another begin, between two characters.
   *
   * @param before what the first belongs to where it stands
   * @param own what the second belongs to by itself
   */
  static boolean isEdge(int before, int own) {
    if (before <= SPACE || own <= SPACE || before == UNSPACED || own == UNSPACED) {
      return true;
    }
    return before != NEIGHBOUR && own > LAST_SHARED && before != own;
  }

  /** Whether a word may begin at a place of a text. */
  static boolean isEdge(String text, int at) {
    if (at == 0) {
      return true;
    }
    boolean marked = false;
    int base = at;
    int before;
    do {
      int codePoint = text.codePointBefore(base);
      base -= Character.charCount(codePoint);
      before = of(codePoint);
      marked |= before == BASE;
    } while (before == BASE && base > 0);
    if (marked) {
      before = after(before == BASE ? NOTHING : before, BASE);
    }
    return isEdge(before, of(text.codePointAt(at)));
  }
}
