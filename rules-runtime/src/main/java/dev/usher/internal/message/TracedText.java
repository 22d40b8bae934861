package dev.usher.internal.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A text in the spelling of {@link CanonicalText}, character by character, each of which knows
 * where it comes from. White space is a space, a digit of whatever script is an ASCII digit, and
 * marks are passed over besides: whoever hides a number from others writes it in any of these ways.
 */
final class TracedText implements CharSequence {
  private static final int DECIMAL = 10;
  private static final int ABOVE_ASCII = 0x80;
  private static final int BEYOND_LATIN = 0x250;

  private char[] chars;

  /** Where in the original each character's own begins and ends. */
  private int[] starts;

  private int[] ends;
  private int length;

  /** Before which characters a mark was passed over. */
  private final BitSet marked = new BitSet();

  private TracedText(int expected) {
    chars = new char[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  static TracedText of(String text) {
    TracedText traced = new TracedText(text.length());
    int end;
    for (int at = 0; at < text.length(); at = end) {
      int codePoint = text.codePointAt(at);
      end = at + Character.charCount(codePoint);
      if (codePoint < ABOVE_ASCII) {
        traced.add(codePoint, at, end);
      } else if (CodePoints.isMark(codePoint)) {
        traced.marked.set(traced.length);
      } else if (!isPassedOver(codePoint)) {
        int from = at;
        int to = end;
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
            .codePoints()
            .filter(each -> !isPassedOver(each))
            .forEach(each -> traced.add(each, from, to));
      }
    }
    return traced;
  }

  private static boolean isPassedOver(int codePoint) {
    return SameCharacters.of(codePoint) == SameCharacters.NOTHING || CodePoints.isMark(codePoint);
  }

  private void add(int codePoint, int start, int end) {
    int digit = Character.digit(codePoint, DECIMAL);
    if (digit >= 0) {
      append((char) ('0' + digit), start, end);
    } else if (CodePoints.isSpace(codePoint)) {
      append(' ', start, end);
    } else {
      for (char c : Character.toChars(SameCharacters.of(codePoint))) {
        append(c, start, end);
      }
    }
  }

  private void append(char c, int start, int end) {
    if (length == chars.length) {
      int more = 2 * length + DECIMAL;
      chars = Arrays.copyOf(chars, more);
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
    }
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  /** Returns where in the original the character at a place begins. */
  int start(int at) {
    return starts[at];
  }

  /** Returns where in the original the character at a place ends. */
  int end(int at) {
    return ends[at];
  }

  /** Whether a mark was passed over before the character at a place: on the one before it. */
  boolean isAfterMark(int at) {
    return marked.get(at);
  }

  boolean isDigit(int at) {
    return at >= 0 && at < length && chars[at] >= '0' && chars[at] <= '9';
  }

  /** Whether a letter stands at a place of the script that names of things are written in. */
  boolean isLatin(int at) {
    return at >= 0 && at < length && chars[at] < BEYOND_LATIN && Character.isLetter(chars[at]);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int at) {
    return chars[at];
  }

  @Override
  public String subSequence(int from, int to) {
    return new String(chars, from, to - from);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
