package dev.usher.ops.book;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order in which people count clauses: T2 comes before T10. */
final class ClauseOrder implements Comparator<String> {
  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  @Override
  public int compare(String one, String other) {
    Matcher left = PART.matcher(one);
    Matcher right = PART.matcher(other);
    while (left.find()) {
      if (!right.find()) {
        return 1;
      }
      int order = compareParts(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
    return right.find() ? -1 : one.compareTo(other);
  }

  private static int compareParts(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
