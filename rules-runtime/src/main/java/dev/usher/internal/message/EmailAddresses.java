package dev.usher.internal.message;

import java.util.List;

/**
 * Finds e-mail addresses: an {@code @}, or what stands for one in a link, between characters that
 * such addresses are made of, with a letter in the part behind it.
 */
final class EmailAddresses {
  private static final String IN_NAMES = ".!#$%&'*+/=?^_`{|}~-";
  private static final String IN_DOMAINS = ".-";

  /** What those begin with. */
  private static final String IN_SIGNS = "@% ([";

  /** The sign, and what stands for it in a link. */
  private static final List<String> SIGNS = List.of("@", "%40");

  /** What people write for it, before a name with a dot. */
  private static final List<String> OTHER_SIGNS =
      List.of(" @ ", "(at)", "[at]", " (at) ", " [at] ");

  /** More than any address may have before its sign. */
  private static final int LONGEST = 256;

  private EmailAddresses() {}

  /** Returns where the next {@code @} stands that may be one's, from a place on, or -1. */
  static int next(TracedText text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (width(text, at) > 0 && start(text, at) < at && end(text, at) > at + width(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static int width(TracedText text, int at) {
    if (IN_SIGNS.indexOf(text.charAt(at)) < 0) {
      return 0;
    }
    int width = width(SIGNS, text, at);
    int other = width > 0 ? 0 : width(OTHER_SIGNS, text, at);
    return other > 0 && hasEnding(text, at + other) ? other : width;
  }

  private static int width(List<String> signs, TracedText text, int at) {
    for (String sign : signs) {
      int end = at + sign.length();
      if (text.charAt(at) == sign.charAt(0)
          && end <= text.length()
          && text.subSequence(at, end).equalsIgnoreCase(sign)) {
        return sign.length();
      }
    }
    return 0;
  }

  /** Whether the name at a place has a dot and two letters or more after it. */
  private static boolean hasEnding(TracedText text, int start) {
    for (int at = start; at - start < LONGEST && at + 2 < text.length(); at++) {
      char c = text.charAt(at);
      if (!isIn(IN_DOMAINS, c)) {
        return false;
      }
      if (c == '.'
          && at > start
          && Character.isLetter(text.charAt(at + 1))
          && Character.isLetter(text.charAt(at + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the address begins whose sign stands at a place: there, if there is no name. */
  static int start(TracedText text, int sign) {
    int at = sign;
    if (at > 0 && text.charAt(at - 1) == '"') {
      return quoteStart(text, at);
    }
    while (at > 0 && sign - at < LONGEST && isIn(IN_NAMES, text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int quoteStart(TracedText text, int sign) {
    for (int at = sign - 2; at >= 0 && sign - at < LONGEST; at--) {
      if (text.charAt(at) == '"') {
        return at;
      }
    }
    return sign;
  }

  /** Returns where the address ends whose sign stands at a place: after it, if nothing follows. */
  static int end(TracedText text, int sign) {
    int domain = sign + width(text, sign);
    if (domain < text.length() && text.charAt(domain) == '[') {
      return literalEnd(text, domain);
    }
    int end = domain;
    int at = domain;
    boolean letters = false;
    while (at < text.length() && isIn(IN_DOMAINS, text.charAt(at))) {
      letters |= Character.isLetter(text.charAt(at)) || Character.isSurrogate(text.charAt(at));
      at++;
      end = IN_DOMAINS.indexOf(text.charAt(at - 1)) < 0 ? at : end;
    }
    return letters ? end : domain;
  }

  /** Returns where the address of a machine in brackets ends: where it begins, if it is none. */
  private static int literalEnd(TracedText text, int start) {
    boolean digits = false;
    for (int at = start + 1; at < text.length() && at - start < LONGEST; at++) {
      digits |= text.isDigit(at);
      char c = text.charAt(at);
      if (c == ']') {
        return digits ? at + 1 : start;
      }
      if (!isIn(".:-", c)) {
        return start;
      }
    }
    return start;
  }

  private static boolean isIn(String signs, char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || signs.indexOf(c) >= 0;
  }
}
