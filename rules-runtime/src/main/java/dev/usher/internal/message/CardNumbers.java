package dev.usher.internal.message;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Looks for the numbers of payment cards: 13 to 19 digits in whole groups, with one space or hyphen
 * between two groups, that pass the Luhn check (ISO/IEC 7812-1). They may stand within a longer run
 * of groups, since an expiry date often follows.
 */
final class CardNumbers {
  private static final int FEWEST = 13;
  private static final int MOST = 19;
  private static final int DECIMAL = 10;
  private static final char HYPHEN = '\u2010';
  private static final char NON_BREAKING_HYPHEN = '\u2011';

  private final StringBuilder digits = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();

  private CardNumbers() {}

  /** Whether a text carries one, in time that is proportional to its length. */
  static boolean isIn(String text) {
    CardNumbers run = new CardNumbers();
    boolean inGroup = false;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), DECIMAL);
      if (digit >= 0) {
        run.add(digit, !inGroup);
      } else if (!inGroup || !isSeparator(text.charAt(i))) {
        if (run.holdsCardNumber()) {
          return true;
        }
        run.clear();
      }
      inGroup = digit >= 0;
    }
    return run.holdsCardNumber();
  }

  private static boolean isSeparator(char c) {
    return c == '-' || c == HYPHEN || c == NON_BREAKING_HYPHEN || Character.isSpaceChar(c);
  }

  private void add(int digit, boolean startsGroup) {
    if (startsGroup) {
      starts.add(digits.length());
    }
    digits.append(digit);
  }

  private void clear() {
    digits.setLength(0);
    starts.clear();
  }

  private boolean holdsCardNumber() {
    if (digits.length() < FEWEST) {
      return false;
    }
    for (int first = 0; first < starts.size(); first++) {
      for (int next = first + 1; next <= starts.size(); next++) {
        int from = starts.get(first);
        int to = next < starts.size() ? starts.get(next) : digits.length();
        if (to - from > MOST) {
          break;
        }
        if (to - from >= FEWEST
            && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits.substring(from, to))) {
          return true;
        }
      }
    }
    return false;
  }
}
