package dev.usher.internal.message;

/** What the comparison of words asks about a code point, in the sense of Unicode. */
final class CodePoints {
  /** The kind of whatever is neither {@link #WORD} nor {@link #SPACE}. */
  static final int OTHER = 0;

  /** A letter, decimal digit, mark or underscore: what may not stand next to a word. */
  static final int WORD = 1;

  /** A character with the property White_Space. */
  static final int SPACE = 2;

  private static final int MARK_TYPES =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;
  private static final int WORD_TYPES =
      MARK_TYPES
          | 1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER;
  private static final int SPACE_TYPES =
      1 << Character.SPACE_SEPARATOR
          | 1 << Character.LINE_SEPARATOR
          | 1 << Character.PARAGRAPH_SEPARATOR;

  private CodePoints() {}

  /** {@link #WORD}, {@link #SPACE} or {@link #OTHER}. */
  static int kindOf(int codePoint) {
    if (isOneOf(WORD_TYPES, codePoint) || codePoint == '_') {
      return WORD;
    }
    boolean spaceThatIsControl = (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x85;
    return spaceThatIsControl || isOneOf(SPACE_TYPES, codePoint) ? SPACE : OTHER;
  }

  /**
   * The code point that stands for all that compare as equal to this one: letters that differ in
   * case only, white space of any kind, the two apostrophes. It is of the same kind.
   */
  static int fold(int codePoint) {
    if (kindOf(codePoint) == SPACE) {
      return ' ';
    }
    return codePoint == 0x2019 ? '\'' : Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  static boolean isMark(int codePoint) {
    return isOneOf(MARK_TYPES, codePoint);
  }

  /** Whether the code point has the property Variation_Selector (of Unicode 14 and later). */
  static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
        || (codePoint >= 0x180B && codePoint <= 0x180F && codePoint != 0x180E);
  }

  private static boolean isOneOf(int types, int codePoint) {
    return (types >> Character.getType(codePoint) & 1) != 0;
  }
}
