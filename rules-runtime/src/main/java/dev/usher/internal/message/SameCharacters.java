package dev.usher.internal.message;

/**
 * Which characters are passed over when texts are compared, and which are taken for the plain
 * apostrophe or hyphen.
 */
final class SameCharacters {
  /** What a character becomes that is passed over. */
  static final int NOTHING = -1;

  /**
   * The property Default_Ignorable_Code_Point of Unicode, as pairs of the first and the last of a
   * range.
   */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  /**
   * Tatweel, which only lengthens a word; the vowel marks and signs of Arabic, but not maddah and
   * hamza, which make other letters; the points and accents of Hebrew.
   */
  private static final int[] UNWRITTEN = {
    0x0591, 0x05BD, 0x05BF, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x05C7, 0x0610, 0x061A,
    0x0640, 0x0640, 0x064B, 0x0652, 0x0656, 0x065E, 0x0670, 0x0670, 0x06D6, 0x06DC, 0x06DF, 0x06E4,
    0x06E7, 0x06E8, 0x06EA, 0x06ED, 0x0898, 0x089F, 0x08CA, 0x08E1, 0x08E3, 0x08FF, 0xFB1E, 0xFB1E
  };

  private static final String APOSTROPHES =
      "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u0374\u0384\u055A\u05F3\u07F4"
          + "\u07F5\u1FBD\u1FBF\u1FEF\u1FFD\u1FFE\u2018\u2019\u201B\u2032\u2035\u275B\u275C\uA78B"
          + "\uA78C\uFF07\uFF40";

  /** Those that Unicode does not count among the dashes in its punctuation. */
  private static final String OTHER_DASHES = "\u02D7\u2043\u2053\u207B\u208B\u2212\u2796\u2E5D";

  private static final int GARAY_HYPHEN = 0x10D6E;

  private SameCharacters() {}

  /** Returns the character that a character is taken for: itself, another, or {@link #NOTHING}. */
  static int of(int codePoint) {
    if (isIgnorable(codePoint) || isIn(UNWRITTEN, codePoint)) {
      return NOTHING;
    }
    if (APOSTROPHES.indexOf(codePoint) >= 0) {
      return '\'';
    }
    return isDash(codePoint) ? '-' : codePoint;
  }

  /** Whether it has the property Default_Ignorable_Code_Point: nobody sees it. */
  static boolean isIgnorable(int codePoint) {
    return isIn(IGNORABLE, codePoint);
  }

  private static boolean isDash(int codePoint) {
    return Character.getType(codePoint) == Character.DASH_PUNCTUATION
        || OTHER_DASHES.indexOf(codePoint) >= 0
        || codePoint == GARAY_HYPHEN;
  }

  private static boolean isIn(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length && codePoint >= ranges[i]; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
