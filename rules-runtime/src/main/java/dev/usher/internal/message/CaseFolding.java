package dev.usher.internal.message;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which letters differ in case only, as the full case folding of Unicode says it, in every locale
 * the same. Besides, as most who write Turkish without its letters mean it, an i is an i with a dot
 * or without.
 */
final class CaseFolding {
  private CaseFolding() {}

  /** Returns the letter that stands for all that differ from this one in case only. */
  static int one(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    return isLoneCase(lower)
        ? Character.toLowerCase(Character.toUpperCase(lower))
        : of(codePoint).codePointAt(0);
  }

  /** Returns what stands for all that differ from this one in case only: mostly one letter. */
  static String of(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    if (isLoneCase(lower)) {
      return Character.toString(Character.toLowerCase(Character.toUpperCase(lower)));
    }
    // Lower case alone would tell ς from σ; upper case alone would miss letters that have none.
    String upper = Character.toString(lower).toUpperCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    upper.codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }

  /** Whether a letter in lower case is known to stand for no more than one capital. */
  private static boolean isLoneCase(int codePoint) {
    return codePoint < 0x80
        || codePoint > Character.MAX_VALUE
        || Character.getType(codePoint) == Character.OTHER_LETTER;
  }

  /** Returns whether it takes several letters to stand for this one, as for ß. */
  static boolean isSeveral(int codePoint) {
    String folded = of(codePoint);
    return folded.length() > Character.charCount(folded.codePointAt(0));
  }
}
