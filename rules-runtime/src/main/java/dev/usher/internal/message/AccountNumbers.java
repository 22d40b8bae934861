package dev.usher.internal.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * Looks for the numbers of bank accounts: an IBAN (ISO 13616) in capitals with valid check digits
 * and its country's length, one space allowed between two of its characters; or 8 to 17 digits
 * after the word account or acct.
 */
final class AccountNumbers {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:account|acct)\\.?"
              + "(?:[\\s\\p{Z}]*+(?:number|no\\.?|#|is|:)){0,8}+[\\s\\p{Z}]*+"
              + "\\p{Nd}{8,17}(?!\\p{Nd})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IBAN_START =
      Pattern.compile("(?<![0-9A-Za-z])[A-Z]{2}\\p{Zs}?[0-9]\\p{Zs}?[0-9]");
  private static final int COUNTRY = 2;

  private AccountNumbers() {}

  /** Whether a text carries one, in time that is proportional to its length. */
  static boolean isIn(String text) {
    return NAMED.matcher(text).find() || holdsIban(text);
  }

  private static boolean holdsIban(String text) {
    Matcher start = IBAN_START.matcher(text);
    int from = 0;
    while (start.find(from)) {
      if (isIban(text, start.start())) {
        return true;
      }
      from = start.start() + 1;
    }
    return false;
  }

  private static boolean isIban(String text, int from) {
    IBANValidator.Validator country =
        IBANValidator.getInstance().getValidator(text.substring(from, from + COUNTRY));
    if (country == null) {
      return false;
    }
    StringBuilder iban = new StringBuilder();
    int at = from;
    while (at < text.length() && iban.length() < country.getIbanLength()) {
      char c = text.charAt(at);
      if (isCapitalOrDigit(c)) {
        iban.append(c);
      } else if (!Character.isSpaceChar(c) || Character.isSpaceChar(text.charAt(at - 1))) {
        return false;
      }
      at++;
    }
    boolean ends = at == text.length() || !isLetterOrDigit(text.charAt(at));
    return ends
        && iban.length() == country.getIbanLength()
        && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(iban.toString());
  }

  private static boolean isCapitalOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isLetterOrDigit(char c) {
    return isCapitalOrDigit(c) || (c >= 'a' && c <= 'z');
  }
}
