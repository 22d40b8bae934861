package dev.usher.internal.message;

/**
 * Finds e-mail addresses: an {@code @}, or what stands for one in a link, between characters that
 * such addresses are made of, with a letter in the part behind it.
 */
final class EmailAddresses {
  private static final String IN_NAMES = ".!#$%&'*+/=?^_`{|}~-";
  private static final String IN_DOMAINS = ".-";
  private static final String IN_LINKS = "%40";

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
    if (text.charAt(at) == '@') {
      return 1;
    }
    int end = at + IN_LINKS.length();
    boolean isLink = text.charAt(at) == '%' && end <= text.length();
    return isLink && text.subSequence(at, end).equals(IN_LINKS) ? IN_LINKS.length() : 0;
  }

  /** Returns where the address begins whose sign stands at a place: there, if there is no name. */
  static int start(TracedText text, int sign) {
    int at = sign;
    while (at > 0 && sign - at < LONGEST && isIn(IN_NAMES, text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Returns where the address ends whose sign stands at a place: after it, if nothing follows. */
  static int end(TracedText text, int sign) {
    int domain = sign + width(text, sign);
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

  private static boolean isIn(String signs, char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || signs.indexOf(c) >= 0;
  }
}
