package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digits in a row, in groups: between two of them stand a few characters at most that people write
 * within a number.
 *
 * @param text where they stand
 * @param start where the first digit stands
 * @param end after the last one
 * @param groups how many digits each group has
 */
record DigitRun(TracedText text, int start, int end, List<Integer> groups) {
  private static final String WITHIN_NUMBERS = " -./_()'\u00B7\u2022";
  private static final int MOST_BETWEEN = 3;
  private static final int DATE = 3;
  private static final int YEAR = 4;
  private static final int LONGEST_DATE = 8;

  /** Returns the next run from a place on, or null if there is none. */
  static @Nullable DigitRun next(TracedText text, int from) {
    int start = from;
    while (start < text.length() && !text.isDigit(start)) {
      start++;
    }
    if (start == text.length()) {
      return null;
    }
    List<Integer> groups = new ArrayList<>();
    int end = start;
    for (int at = start; at >= 0; at = nextGroup(text, end)) {
      end = at;
      while (text.isDigit(end)) {
        end++;
      }
      groups.add(end - at);
    }
    return new DigitRun(text, start, end, groups);
  }

  /** Whether a character may stand between two groups of a number. */
  static boolean mayStandWithin(char c) {
    return WITHIN_NUMBERS.indexOf(c) >= 0;
  }

  /** Returns where the next group begins, or -1 if the run is at its end. */
  private static int nextGroup(TracedText text, int end) {
    int at = end;
    while (at < text.length() && at - end < MOST_BETWEEN && mayStandWithin(text.charAt(at))) {
      at++;
    }
    return text.isDigit(at) ? at : -1;
  }

  /** Returns how many digits there are. */
  int digits() {
    return groups.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Whether it holds the number of a card, be something else before and after it, and be the marks
   * on its digits decoration or an end.
   */
  boolean holdsCardNumber() {
    return CardNumbers.isIn(plain(false)) || CardNumbers.isIn(plain(true));
  }

  private String plain(boolean marksAreEnds) {
    StringBuilder plain = new StringBuilder(end - start);
    for (int at = start; at < end; at++) {
      if (marksAreEnds && text.isAfterMark(at)) {
        plain.append('/');
      }
      if (text.isDigit(at)) {
        plain.append(text.charAt(at));
      } else if (text.isDigit(at - 1)) {
        plain.append('-');
      }
    }
    return plain.toString();
  }

  /** Whether it is a date with the year in full, or one with the hour of a time such as 10:15. */
  boolean isDate() {
    return beginsWithDate() && (digits() <= LONGEST_DATE || isBeforeMinutes());
  }

  /** Whether it may be a date, be the year in full or not. */
  boolean mayBeDate() {
    return groups.size() == DATE
        && (beginsWithDate() || (groups.get(0) <= 2 && groups.get(1) <= 2 && groups.get(2) == 2));
  }

  private boolean isBeforeMinutes() {
    return groups.size() == DATE + 1
        && groups.get(DATE) <= 2
        && end < text.length()
        && text.charAt(end) == ':'
        && text.isDigit(end + 1);
  }

  /** Whether its first groups look like a date with the year in full. */
  boolean beginsWithDate() {
    return groups.size() >= DATE
        && groups.get(1) <= 2
        && groups.get(0) + groups.get(2) <= YEAR + 2
        && Math.max(groups.get(0), groups.get(2)) == YEAR;
  }

  /** Whether these are its first digits. */
  boolean beginsWith(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!text.isDigit(start + i) || text.charAt(start + i) != digits.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
