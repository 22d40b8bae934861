package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the characters of a text stand, by line and by column in UTF-16 units, both counted from 1.
 * A line ends with a line feed, a carriage return or both. Immutable.
 */
final class TextPlaces {
  private final String text;
  private final int[] lineStarts;

  /** How many code points stand before each character of two units. */
  private final int[] pairs;

  TextPlaces(String text) {
    this.text = text;
    int[] starts = new int[16];
    int[] wide = new int[0];
    int lines = 1;
    int wides = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean paired = c == '\r' && text.startsWith("\n", at + 1);
      if (c == '\n' || (c == '\r' && !paired)) {
        starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
        starts[lines++] = at + 1;
      } else if (Character.isLowSurrogate(c)
          && at > 0
          && Character.isHighSurrogate(text.charAt(at - 1))) {
        wide = wides == wide.length ? Arrays.copyOf(wide, 2 * wides + 16) : wide;
        wide[wides] = at - 1 - wides;
        wides++;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, lines);
    this.pairs = Arrays.copyOf(wide, wides);
  }

  /** Returns where the character stands that so many code points stand before. */
  int offset(int codePoints) {
    int found = Arrays.binarySearch(pairs, codePoints);
    int before = found < 0 ? -found - 1 : found;
    return Math.min(codePoints + before, text.length());
  }

  /** Returns the line that the character at an offset stands in. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Returns the column of the character at an offset. */
  int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** Returns where a line begins. */
  int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Returns where the line of a character ends, before its line break. */
  int lineEnd(int offset) {
    int line = line(offset);
    if (line == lineStarts.length) {
      return text.length();
    }
    int breaking = lineStarts[line] - 1;
    boolean pair =
        text.charAt(breaking) == '\n' && breaking > 0 && text.charAt(breaking - 1) == '\r';
    return Math.max(offset, pair ? breaking - 1 : breaking);
  }

  /** Returns how much of a part of the text stands in its first line. */
  int length(int start, int end) {
    int last = Math.min(end, lineEnd(start));
    while (last > start + 1 && isBlank(text.charAt(last - 1))) {
      last--;
    }
    return Math.max(0, last - start);
  }

  /** Returns what is wrong with a part of the text. */
  Fault fault(DiagnosticCode code, int start, int end, String message, @Nullable String hint) {
    return new Fault(code, "", line(start), column(start), length(start, end), message, hint);
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
