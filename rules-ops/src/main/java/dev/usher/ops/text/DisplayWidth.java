package dev.usher.ops.text;

/**
 * How many columns of a terminal a text takes: two for a Korean, Chinese or Japanese character or
 * an emoji, none for what joins the character before it, one for the rest.
 */
public final class DisplayWidth {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_SELECTOR = 0xFE0F;
  private static final int JAMO_MEDIAL = 0x1160;
  private static final int JAMO_LAST = 0x11FF;

  /**
   * First and last code points of the East Asian widths W and F, after Unicode's
   * EastAsianWidth.txt; neighbouring ranges are joined where only unassigned code points lie
   * between them.
   */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0,
    0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
    0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF,
    0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442,
    0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
    0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0,
    0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
    0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  /** Returns the text's width in columns. */
  public static int of(String text) {
    int width = 0;
    for (int at = 0, before = 0; at < text.length(); at += Character.charCount(before)) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint, before);
      before = codePoint;
    }
    return width;
  }

  /** A sign that is told to be an emoji takes two columns, as one that always is does. */
  private static int of(int codePoint, int before) {
    if (codePoint < 0x300) {
      return 1;
    }
    if (codePoint == EMOJI_SELECTOR) {
      return before == 0 || Character.isLetter(before) || of(before, 0) != 1 ? 0 : 1;
    }
    return joins(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
  }

  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || codePoint == ZERO_WIDTH_JOINER
        || codePoint == ZERO_WIDTH_JOINER - 1
        || (codePoint >= JAMO_MEDIAL && codePoint <= JAMO_LAST);
  }

  private static boolean isWide(int codePoint) {
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) / 2;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Returns the text, or as much of it as fits into some columns, an ellipsis included. */
  public static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int width = 0;
    int end = 0;
    for (int at = 0, before = 0; at < text.length(); at += Character.charCount(before)) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint, before);
      if (width > columns - 1) {
        break;
      }
      before = codePoint;
      end = at + Character.charCount(codePoint);
    }
    return text.substring(0, end) + '…';
  }
}
