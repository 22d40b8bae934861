package dev.usher.internal.message;

/** What the comparison of words asks about a code point, in the sense of Unicode. */
final class CodePoints {
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

  /** Whether it is a letter, a decimal digit or a mark: what may not stand next to a word. */
  static boolean isWordCharacter(int codePoint) {
    return isOneOf(WORD_TYPES, codePoint);
  }

  /** Whether it has the property White_Space. */
  static boolean isSpace(int codePoint) {
    boolean spaceThatIsControl = (codePoint >= 0x09 && codePoint <= 0x0D) || codePoint == 0x85;
    return spaceThatIsControl || isOneOf(SPACE_TYPES, codePoint);
  }

  static boolean isMark(int codePoint) {
    return isOneOf(MARK_TYPES, codePoint);
  }

  private static boolean isOneOf(int types, int codePoint) {
    return (types >> Character.getType(codePoint) & 1) != 0;
  }
}
