package dev.usher.internal.message;

import java.text.Normalizer;

/**
 * Text in the one spelling in which it is searched: NFKC, without what is passed over, with one
 * apostrophe and one hyphen, and with letters written out that stand for several in another case,
 * such as ß. Upper and lower case are still told apart; what remains is a matter of single letters.
 */
final class CanonicalText {
  /**
   * As many marks in a row are compared, more than any language needs (UAX #15): normalizing sorts
   * each run in quadratic time.
   */
  private static final int MOST_MARKS_IN_A_ROW = 30;

  /** A longer text passes over signs that stand for many characters: it would grow many times. */
  private static final int LONG = 100_000;

  private static final int ABOVE_ASCII = 0x80;
  private static final int DOT_ABOVE = 0x0307;

  private CanonicalText() {}

  /** Returns the text in that spelling; not a copy if it is so already. */
  static String of(String text) {
    int length = text.length();
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if (c >= ABOVE_ASCII || c == '`') {
        return characterwise(text, at);
      }
    }
    return text;
  }

  /** Goes on from a place as long as no character's spelling depends on others. */
  private static String characterwise(String text, int start) {
    StringBuilder copy = null;
    int copied = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < ABOVE_ASCII && c != '`') {
        continue;
      }
      char becomes = Spellings.of(c);
      if (becomes == Spellings.DEPENDS) {
        if (!Spellings.isPlainEmoji(text.codePointAt(at))) {
          return normalized(text);
        }
        at++;
      } else if (becomes != c) {
        copy = copy == null ? new StringBuilder(text.length()) : copy;
        append(becomes, c, copy.append(text, copied, at));
        copied = at + 1;
      }
    }
    return copy == null ? text : copy.append(text, copied, text.length()).toString();
  }

  private static void append(char becomes, char c, StringBuilder copy) {
    if (becomes == Spellings.SEVERAL) {
      copy.append(Spellings.several(c));
    } else if (becomes != Spellings.NOTHING) {
      copy.append(becomes);
    }
  }

  private static String normalized(String text) {
    // Before, since NFKC takes some apostrophes apart and composes what stands side by side;
    // afterwards, since it brings some of those characters forth.
    String before = Normalizer.normalize(same(text), Normalizer.Form.NFKC);
    String after = withoutDotsOfI(same(before));
    return writtenOut(
        after.equals(before) ? before : Normalizer.normalize(after, Normalizer.Form.NFKC));
  }

  private static String same(String text) {
    StringBuilder same = new StringBuilder(text.length());
    boolean isLong = text.length() > LONG;
    int marks = 0;
    int codePoint;
    for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      if (codePoint < ABOVE_ASCII && codePoint != '`') {
        same.append((char) codePoint);
        marks = 0;
        continue;
      }
      int becomes =
          isLong && Spellings.isLongWinded(codePoint)
              ? SameCharacters.NOTHING
              : SameCharacters.of(codePoint);
      if (becomes != SameCharacters.NOTHING) {
        marks = CodePoints.isMark(becomes) ? marks + 1 : 0;
        if (marks <= MOST_MARKS_IN_A_ROW) {
          same.appendCodePoint(becomes);
        }
      }
    }
    return same.toString();
  }

  /** An i is an i with any dots: in lower case İ is written with two characters, i and a dot. */
  private static String withoutDotsOfI(String text) {
    if (text.indexOf(DOT_ABOVE) < 0) {
      return text;
    }
    StringBuilder copy = new StringBuilder(text.length());
    boolean dots = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      dots = "iIıİ".indexOf(c) >= 0 || (dots && c == DOT_ABOVE);
      if (!dots || c != DOT_ABOVE) {
        copy.append(c);
      }
    }
    return copy.toString();
  }

  /** Writes letters out that stand for several, alone or with the marks on them. */
  private static String writtenOut(String text) {
    StringBuilder copy = new StringBuilder(text.length());
    int end;
    for (int at = 0; at < text.length(); at = end) {
      end = at + Character.charCount(text.codePointAt(at));
      int base = end;
      while (end < text.length() && CodePoints.isMark(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (isWrittenOut(text, at, base, end)) {
        writeOut(text.substring(at, end), copy);
      } else {
        copy.append(text, at, end);
      }
    }
    return copy.toString();
  }

  /** Whether a letter, or what composes with its marks, may be another one in lower case. */
  private static boolean isWrittenOut(String text, int at, int base, int end) {
    char first = text.charAt(at);
    if (end == base) {
      return first >= ABOVE_ASCII && Spellings.of(first) == Spellings.SEVERAL;
    }
    int letter = text.codePointAt(at);
    return Character.toLowerCase(Character.toUpperCase(letter)) != letter
        || Spellings.of(first) == Spellings.SEVERAL
        || CodePoints.isMark(letter);
  }

  private static void writeOut(String letterWithMarks, StringBuilder copy) {
    StringBuilder folded = new StringBuilder();
    letterWithMarks.codePoints().mapToObj(CaseFolding::of).forEach(folded::append);
    String composed = Normalizer.normalize(folded, Normalizer.Form.NFKC);
    boolean several = letterWithMarks.codePoints().anyMatch(CaseFolding::isSeveral);
    copy.append(several || !composed.contentEquals(folded) ? composed : letterWithMarks);
  }
}
