package dev.usher.internal.document;

/** How JSON writes numbers, which is how YAML files have to write them too. */
final class NumberText {
  /** The most digits before and after the point that a number of a form may have. */
  private static final int MOST_DIGITS = 1_000;

  private static final int MOST_DIGITS_OF_EXPONENT = 3;

  private NumberText() {}

  /** Returns where the number ends that begins at a place, or -1 if none does. */
  static int end(String text, int start) {
    int digits = text.startsWith("-", start) ? start + 1 : start;
    int end = digitsEnd(text, digits);
    if (end == digits || (text.charAt(digits) == '0' && end > digits + 1)) {
      return -1;
    }
    if (text.startsWith(".", end)) {
      int decimals = end + 1;
      end = digitsEnd(text, decimals);
      if (end == decimals) {
        return -1;
      }
    }
    return exponentEnd(text, end);
  }

  private static int exponentEnd(String text, int start) {
    if (start == text.length() || (text.charAt(start) | ' ') != 'e') {
      return start;
    }
    int sign = start + 1;
    boolean signed = text.startsWith("-", sign) || text.startsWith("+", sign);
    int digits = signed ? sign + 1 : sign;
    int end = digitsEnd(text, digits);
    return end == digits ? -1 : end;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether the whole text is a whole number without an exponent, not far too long. */
  static boolean isInteger(String text) {
    int digits = text.startsWith("-") ? 1 : 0;
    return end(text, 0) == text.length()
        && digitsEnd(text, digits) == text.length()
        && text.length() - digits <= MOST_DIGITS;
  }

  /** Whether the whole text is a number, not far too long. */
  static boolean isNumber(String text) {
    if (text.isEmpty() || end(text, 0) != text.length()) {
      return false;
    }
    int digits = text.startsWith("-") ? 1 : 0;
    int whole = digitsEnd(text, digits);
    int decimals = text.startsWith(".", whole) ? digitsEnd(text, whole + 1) : whole;
    int exponent = 0;
    for (int i = decimals; i < text.length(); i++) {
      exponent += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return whole - digits <= MOST_DIGITS
        && decimals - whole <= MOST_DIGITS + 1
        && exponent <= MOST_DIGITS_OF_EXPONENT;
  }
}
