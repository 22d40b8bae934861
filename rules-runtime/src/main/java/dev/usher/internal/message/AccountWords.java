package dev.usher.internal.message;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from the words before some digits that they are the number of an account: a word for one,
 * and none after it but such as {@code number} and {@code is}.
 */
final class AccountWords {
  /** How far before a number a word may stand that says so. */
  private static final int NEAR = 40;

  /** Whole words. */
  private static final Set<String> WORDS =
      Set.of(
          "account",
          "accounts",
          "acct",
          "accts",
          "conto",
          "conti",
          "conta",
          "contas",
          "compte",
          "comptes",
          "cuenta",
          "cuentas",
          "hesap",
          "tili",
          "tilin",
          "\u0441\u0447\u0435\u0442",
          "\u0441\u0447\u0451\u0442",
          "\u0441\u0447\u0435\u0442\u0430",
          "\u0441\u0447\u0451\u0442\u0430",
          "\u00FA\u010Det",
          "\u00FA\u010Dtu",
          "ucet",
          "uctu");

  /** What words for one begin with. */
  private static final List<String> BEGINNINGS =
      List.of("konto", "kontonr", "konten", "rekening", "rachun");

  /** What words for one end with. */
  private static final List<String> ENDS = List.of("konto", "rekening", "kontonummer");

  /** In scripts without spaces between words, at the end of one. */
  private static final List<String> PARTS =
      List.of(
          "\uACC4\uC88C",
          "\u53E3\u5EA7",
          "\u8D26\u6237",
          "\u8D26\u53F7",
          "\u5E10\u6237",
          "\u5E10\u53F7",
          "\u8CEC\u6236",
          "\u8CEC\u865F",
          "\u5E33\u6236",
          "\u5E33\u865F");

  /** What follows them within the word: number, is, particles. */
  private static final String AFTER_PARTS =
      "\uBC88\uD638\uB294\uC740\uC774\uAC00\uB97C\uC744\uB85C\uC758"
          + "\u756A\u53F7\u865F\u78BC\u7801\u306F\u304C\u662F\u4E3A\u70BA";

  /** What may stand between a word for one and its digits. */
  private static final Set<String> BETWEEN =
      Set.of(
          "number",
          "numbers",
          "num",
          "no",
          "nos",
          "nr",
          "n",
          "is",
          "are",
          "was",
          "nummer",
          "nummern",
          "ist",
          "lautet",
          "num\u00E9ro",
          "numero",
          "n\u00FAmero",
          "de",
          "es",
          "est",
          "\u00E8",
          "\u00E9",
          "bancaire",
          "bancaria",
          "banc\u00E1ria",
          "bancario",
          "corrente",
          "corriente",
          "courant",
          "numer",
          "bankowy",
          "bankowe",
          "numaras\u0131",
          "numarasi",
          "\u043D\u043E\u043C\u0435\u0440",
          "\u010D\u00EDslo",
          "\uBC88\uD638",
          "\uBC88\uD638\uB294",
          "\u756A\u53F7",
          "\u53F7\u7801");

  /** What joins the number of one account to that of another. */
  private static final Set<String> JOINING =
      Set.of(
          "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "en", "i", "ve", "\u0438",
          "\uBC0F", "\uC640", "\uACFC", "\u548C", "\u3068");

  private static final Pattern GAPS = Pattern.compile("[ ,;/&+]+");

  private AccountWords() {}

  /** Whether the words before a place, back to the next digit, say so. */
  static boolean areBefore(TracedText text, int start) {
    String before = before(text, start);
    int end = before.length();
    while (true) {
      while (end > 0 && !isLetter(before.charAt(end - 1))) {
        end--;
        if (before.charAt(end) == ']') {
          // A sign for what was masked, such as [account], is no word.
          return false;
        }
      }
      int from = end;
      while (from > 0 && isLetter(before.charAt(from - 1))) {
        from--;
      }
      String word = before.substring(from, end);
      if (word.isEmpty() || isWordForOne(word)) {
        return !word.isEmpty();
      }
      if (!BETWEEN.contains(word)) {
        return false;
      }
      end = from;
    }
  }

  /** Whether a number that begins at a place is joined to one that ends at another place. */
  static boolean areJoined(TracedText text, int end, int start) {
    if (start - end > NEAR) {
      return false;
    }
    String between = text.subSequence(end, start).toLowerCase(Locale.ROOT);
    return GAPS.splitAsStream(between).allMatch(word -> word.isEmpty() || JOINING.contains(word));
  }

  private static String before(TracedText text, int start) {
    int from = start;
    while (from > 0 && start - from < NEAR && !text.isDigit(from - 1)) {
      from--;
    }
    return text.subSequence(from, start).toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean isWordForOne(String word) {
    return WORDS.contains(word)
        || BEGINNINGS.stream().anyMatch(word::startsWith)
        || ENDS.stream().anyMatch(word::endsWith)
        || PARTS.stream().anyMatch(part -> endsWithPart(word, part));
  }

  private static boolean endsWithPart(String word, String part) {
    int at = word.lastIndexOf(part);
    return at >= 0
        && word.substring(at + part.length())
            .chars()
            .allMatch(each -> AFTER_PARTS.indexOf(each) >= 0);
  }
}
