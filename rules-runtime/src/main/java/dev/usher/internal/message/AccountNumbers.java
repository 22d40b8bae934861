package dev.usher.internal.message;

import java.util.List;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * Looks for the numbers of bank accounts: an IBAN (ISO 13616) in capitals with valid check digits
 * and its country's length, one space allowed between two of its characters; or 8 to 17 digits
 * after the word account or acct.
 */
final class AccountNumbers {
  private static final List<String> WORDS = List.of("account", "acct");

  /** What may stand between the word and the digits, in any case and with white space before. */
  private static final List<String> BETWEEN = List.of("number", "no.", "no", "#", "is", ":");

  private static final int MOST_BETWEEN = 8;
  static final int FEWEST_DIGITS = 8;
  private static final int MOST_DIGITS = 17;
  private static final int COUNTRY = 2;

  private AccountNumbers() {}

  /** Whether a canonical text carries one, in time that is proportional to its length. */
  static boolean isIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c | ' ') == 'a' && isNamed(text, at)) {
        return true;
      }
      if (isCapital(c) && isApart(text, at - 1)) {
        int end = ibanEnd(text, at);
        if (end >= 0 && isApart(text, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isNamed(String text, int start) {
    int from = Belonging.isEdge(text, start) ? namedFrom(text, start) : -1;
    int digits = from < 0 ? 0 : digits(text, from);
    return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
  }

  /**
   * Returns where the digits would begin of an account that is named at a place, be that within a
   * word, or -1 if none is.
   */
  static int namedFrom(String text, int start) {
    int at = afterOneOf(WORDS, text, start);
    if (at < 0) {
      return -1;
    }
    at += text.startsWith(".", at) ? 1 : 0;
    for (int words = 0; words < MOST_BETWEEN; words++) {
      int after = afterOneOf(BETWEEN, text, afterSpace(text, at));
      if (after < 0) {
        break;
      }
      at = after;
    }
    return afterSpace(text, at);
  }

  private static int afterOneOf(List<String> words, String text, int at) {
    for (String word : words) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return at + word.length();
      }
    }
    return -1;
  }

  private static int afterSpace(String text, int start) {
    int at = start;
    while (at < text.length() && CodePoints.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns how many digits stand at a place, of whatever script. */
  private static int digits(String text, int start) {
    int digits = 0;
    int at = start;
    while (at < text.length() && Character.isDigit(text.codePointAt(at)) && digits <= MOST_DIGITS) {
      at += Character.charCount(text.codePointAt(at));
      digits++;
    }
    return digits;
  }

  /** Whether two capitals and two digits stand at a place. */
  private static boolean startsIban(String text, int start) {
    int at = start + COUNTRY;
    if (at >= text.length()
        || !isCapital(text.charAt(start))
        || !isCapital(text.charAt(start + 1))) {
      return false;
    }
    for (int digits = 0; digits < 2; digits++) {
      at += at < text.length() && isGap(text.charAt(at)) ? 1 : 0;
      if (at >= text.length() || !isDigit(text.charAt(at))) {
        return false;
      }
      at++;
    }
    return true;
  }

  /** Returns where an IBAN ends that begins at a place, or -1 if none does. */
  static int ibanEnd(String text, int from) {
    if (!startsIban(text, from)) {
      return -1;
    }
    IBANValidator.Validator country =
        IBANValidator.getInstance().getValidator(text.substring(from, from + COUNTRY));
    if (country == null) {
      return -1;
    }
    StringBuilder iban = new StringBuilder(country.getIbanLength());
    int at = from;
    while (at < text.length() && iban.length() < country.getIbanLength()) {
      char c = text.charAt(at);
      if (isCapital(c) || isDigit(c)) {
        iban.append(c);
      } else if (!Character.isSpaceChar(c) || Character.isSpaceChar(text.charAt(at - 1))) {
        return -1;
      }
      at++;
    }
    boolean isOne =
        iban.length() == country.getIbanLength()
            && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(iban.toString());
    return isOne ? at : -1;
  }

  /** Whether neither a letter nor a digit stands at a place. */
  private static boolean isApart(String text, int at) {
    return at < 0 || at >= text.length() || !isLetterOrDigit(text.charAt(at));
  }

  private static boolean isGap(char c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLetterOrDigit(char c) {
    return isCapital(c) || isDigit(c) || (c >= 'a' && c <= 'z');
  }
}
