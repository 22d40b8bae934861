package dev.usher.internal.message;

/**
 * Looks for the numbers of payment cards: 13 to 19 digits in whole groups, with one space or hyphen
 * between two groups, that pass the Luhn check (ISO/IEC 7812-1) and are not all zero. They may
 * stand within a longer run of groups, since an expiry date often follows.
 *
 * <p>The check doubles every other digit from the right and adds up. For every length of a run the
 * two sums are kept that double the digits at even and at odd places; the sum of any stretch that
 * ends where the run does is the difference of two of them. So each character is looked at once,
 * and nothing grows with the text.
 */
final class CardNumbers {
  private static final int FEWEST = 13;
  private static final int MOST = 19;
  private static final int DECIMAL = 10;

  /** As many sums are kept, a power of two. */
  private static final int KEPT = 32;

  /** The sums that double the digits at even places of the run, by its length. */
  private final int[] evenDoubled = new int[KEPT];

  private final int[] oddDoubled = new int[KEPT];
  private int digits;

  /** A bit for each length of a stretch up to here that begins with a group. */
  private int starts;

  private CardNumbers() {}

  /** Whether a canonical text carries one, in time that is proportional to its length. */
  static boolean isIn(CharSequence text) {
    CardNumbers run = new CardNumbers();
    boolean inGroup = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, DECIMAL);
      if (Character.isHighSurrogate(c)) {
        // Some scripts have their digits in another plane.
        digit = Character.digit(Character.codePointAt(text, i), DECIMAL);
        i += digit >= 0 ? 1 : 0;
      }
      if (digit >= 0) {
        run.add(digit, !inGroup);
      } else {
        if (inGroup && run.endsInCardNumber()) {
          return true;
        }
        if (!inGroup || !isSeparator(c)) {
          run.clear();
        }
      }
      inGroup = digit >= 0;
    }
    return inGroup && run.endsInCardNumber();
  }

  private static boolean isSeparator(char c) {
    return c == '-' || Character.isSpaceChar(c);
  }

  private void add(int digit, boolean startsGroup) {
    int doubled = 2 * digit > 9 ? 2 * digit - 9 : 2 * digit;
    boolean even = digits % 2 == 0;
    int before = digits % KEPT;
    digits++;
    int now = digits % KEPT;
    evenDoubled[now] = evenDoubled[before] + (even ? doubled : digit);
    oddDoubled[now] = oddDoubled[before] + (even ? digit : doubled);
    starts = (starts | (startsGroup ? 1 : 0)) << 1;
  }

  private void clear() {
    digits = 0;
    starts = 0;
    evenDoubled[0] = 0;
    oddDoubled[0] = 0;
  }

  private boolean endsInCardNumber() {
    for (int length = FEWEST; length <= MOST; length++) {
      if ((starts >> length & 1) != 0 && passes(length)) {
        return true;
      }
    }
    return false;
  }

  private boolean passes(int length) {
    // The last digit stays as it is; it stands at the place before the run's length.
    int[] sums = digits % 2 == 0 ? evenDoubled : oddDoubled;
    int sum = sums[digits % KEPT] - sums[(digits - length) % KEPT];
    return sum > 0 && sum % DECIMAL == 0;
  }
}
