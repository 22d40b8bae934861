package dev.usher.internal.message;

import java.text.Normalizer;

/** Text in the one spelling in which words and messages are compared: NFC, no selectors. */
final class CanonicalText {
  /** Text of lower characters alone is in NFC and free of marks and variation selectors. */
  private static final char FIRST_MARK = '\u0300';

  /**
   * Longer runs are broken up, since normalizing sorts each run in quadratic time. The figure, more
   * than any language needs, and the way are those of the Stream-Safe Text Format (UAX #15).
   */
  private static final int MOST_MARKS_IN_A_ROW = 30;

  private static final char COMBINING_GRAPHEME_JOINER = '\u034F';

  private CanonicalText() {}

  /** The text without variation selectors and in NFC; not a copy if it is so already. */
  static String of(String text) {
    int length = text.length();
    for (int at = 0; at < length; at++) {
      if (text.charAt(at) >= FIRST_MARK) {
        return Normalizer.normalize(isClean(text, at) ? text : clean(text), Normalizer.Form.NFC);
      }
    }
    return text;
  }

  private static boolean isClean(String text, int start) {
    int marks = 0;
    int codePoint;
    for (int at = start; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      marks = CodePoints.isMark(codePoint) ? marks + 1 : 0;
      if (marks > MOST_MARKS_IN_A_ROW || CodePoints.isVariationSelector(codePoint)) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    int marks = 0;
    int codePoint;
    for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      if (CodePoints.isVariationSelector(codePoint)) {
        continue;
      }
      marks = CodePoints.isMark(codePoint) ? marks + 1 : 0;
      if (marks > MOST_MARKS_IN_A_ROW) {
        clean.append(COMBINING_GRAPHEME_JOINER);
        marks = 1;
      }
      clean.appendCodePoint(codePoint);
    }
    return clean.toString();
  }
}
