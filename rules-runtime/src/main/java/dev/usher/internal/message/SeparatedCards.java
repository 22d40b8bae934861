package dev.usher.internal.message;

/**
 * Finds the numbers of cards that are written in groups of four with something between them that
 * else stands between two numbers, such as a comma or a bar, the same each time.
 */
final class SeparatedCards {
  private static final String SEPARATORS = ":,|*+; ";
  private static final int LONGEST_GAP = 3;
  private static final int GROUP = 4;
  private static final int MOST_GROUPS = 5;

  private SeparatedCards() {}

  /** Returns where one ends that begins with a group at a place, or -1. */
  static int end(TracedText text, int start) {
    if (text.isDigit(start - 1) || !isIssued(text, start) || digits(text, start) != GROUP) {
      return -1;
    }
    StringBuilder plain = new StringBuilder(text.subSequence(start, start + GROUP));
    String gap = "";
    int end = start + GROUP;
    int longest = -1;
    for (int groups = 2; groups <= MOST_GROUPS; groups++) {
      String next = gap(text, end);
      int from = end + next.length();
      int digits = digits(text, from);
      if (next.isBlank() || (groups > 2 && !gap.equals(next)) || digits == 0 || digits > GROUP) {
        break;
      }
      gap = next;
      plain.append(text, from, from + digits);
      end = from + digits;
      longest = CardNumbers.isIn(plain) ? end : longest;
      if (digits < GROUP) {
        break;
      }
    }
    return longest;
  }

  /** Whether cards are issued that begin so; years do not. */
  private static boolean isIssued(TracedText text, int at) {
    if (!text.isDigit(at) || text.length() - at < GROUP) {
      return false;
    }
    String first = text.subSequence(at, at + GROUP);
    return (first.compareTo("3") >= 0 && first.compareTo("7") < 0)
        || (first.compareTo("2221") >= 0 && first.compareTo("2721") < 0);
  }

  private static String gap(TracedText text, int from) {
    int at = from;
    while (at < text.length()
        && at - from < LONGEST_GAP
        && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return text.subSequence(from, at);
  }

  private static int digits(TracedText text, int from) {
    int digits = 0;
    while (digits <= GROUP && text.isDigit(from + digits)) {
      digits++;
    }
    return digits;
  }
}
