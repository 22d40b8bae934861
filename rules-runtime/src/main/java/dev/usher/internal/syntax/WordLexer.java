package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.DiagnosticCode;
import java.util.Locale;
import java.util.Set;

/** Reads words and figures. */
final class WordLexer {
  /** Longer than any word of the vocabulary, and short enough for a message. */
  private static final int LONGEST = 100;

  /** Words that nothing of the vocabulary is called, so that capitals change nothing. */
  private static final Set<String> KEYWORDS =
      Set.of("rule", "when", "then", "end", "package", "import");

  private final TextScan scan;
  private final SourceText source;

  WordLexer(TextScan scan) {
    this.scan = scan;
    this.source = scan.source();
  }

  /** Reads a word or a figure, if one begins here. */
  boolean read() {
    int at = scan.at();
    char c = source.at(at);
    if (SourceText.isLetter(c)) {
      plainOr(Kind.WORD, source.wordEnd(at));
    } else if (SourceText.isDigit(c)) {
      plainOr(Kind.NUMBER, source.figureEnd(at));
    } else if (c > '~' && isPart(source.codePoint(at))) {
      odd(Character.getType(source.codePoint(at)));
    } else {
      return false;
    }
    return true;
  }

  private static boolean isPart(int c) {
    return c <= '~'
        ? SourceText.isLetter((char) c) || SourceText.isDigit((char) c)
        : Character.isLetterOrDigit(c)
            || Character.getType(c) == Character.OTHER_NUMBER
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A word that is all plain, unless one goes on behind it that is not. */
  private void plainOr(Kind kind, int end) {
    if (end < source.length() && source.at(end) > '~' && goesOn(end)) {
      odd(kind == Kind.NUMBER ? Character.DECIMAL_DIGIT_NUMBER : Character.LOWERCASE_LETTER);
      return;
    }
    int start = scan.at();
    checkLength(start, end);
    String written = source.part(start, Math.min(end, start + LONGEST));
    scan.goTo(end);
    scan.add(kind, start, written, written);
    if (kind == Kind.WORD) {
      keyword(written);
    }
  }

  private boolean goesOn(int index) {
    int c = source.codePoint(index);
    int next = index + Character.charCount(c);
    boolean hidden = c > '~' && HiddenCharacters.mayNotBeShown(c); // No line ends within a word.
    return isPart(c) || (hidden && next < source.length() && isPart(source.codePoint(next)));
  }

  private boolean isPoint(int index) {
    return source.at(index) == '.'
        && index + 1 < source.length()
        && isPart(source.codePoint(index + 1));
  }

  private void checkLength(int start, int end) {
    if (end - start > LONGEST) {
      scan.report(
          DiagnosticCode.LIMIT_EXCEEDED,
          start,
          end,
          "a word or figure has at most " + LONGEST + " characters",
          null);
    }
  }

  private void keyword(String written) {
    String plain = written.toLowerCase(Locale.ROOT);
    if (!plain.equals(written) && KEYWORDS.contains(plain)) {
      Token odd = scan.untake();
      scan.report(
          DiagnosticCode.UNEXPECTED_TOKEN,
          scan.at() - written.length(),
          scan.at(),
          odd.shown() + " is written in small letters",
          "write " + plain);
      scan.add(Kind.WORD, scan.at() - written.length(), plain, plain);
    }
  }

  /** A word or figure with characters that are not plain. */
  private void odd(int type) {
    int start = scan.at();
    StringBuilder plain = new StringBuilder();
    boolean foreign = false;
    int first = -1;
    int last = start;
    int end = start;
    boolean number = type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER;
    while (end < source.length() && (goesOn(end) || (number && isPoint(end)))) {
      int c = source.codePoint(end);
      int next = end + Character.charCount(c);
      if (c > '~') {
        first = first < 0 ? end : first;
        last = next;
        String meant = HiddenCharacters.mayNotBeShown(c) ? "" : Lookalike.of(c);
        foreign |= meant == null;
        plain.append(meant == null ? Character.toString(c) : meant);
      } else {
        plain.appendCodePoint(c);
      }
      end = next;
    }
    String written = source.part(start, Math.min(end, start + LONGEST));
    checkLength(start, end);
    scan.goTo(end);
    if (foreign) {
      foreign(start, written, number);
    } else {
      String meant = plain.substring(0, Math.min(plain.length(), LONGEST));
      if (first >= 0) {
        report(first, last, meant);
      }
      // One letter alone is no word of a rule.
      boolean alone = !number && meant.length() == 1;
      scan.add(alone ? Kind.UNREADABLE : number ? Kind.NUMBER : Kind.WORD, start, meant, meant);
    }
  }

  private void foreign(int start, String written, boolean number) {
    scan.report(
        DiagnosticCode.STRAY_CHARACTER,
        start,
        scan.at(),
        '"' + RuleText.cut(written) + "\" is not allowed outside a text",
        number
            ? "figures have the digits 0 to 9"
            : "a text stands in double quotes: write \"" + RuleText.cut(written) + '"');
    scan.add(Kind.UNREADABLE, start, written, written);
  }

  private void report(int first, int last, String meant) {
    int c = source.codePoint(first);
    boolean hidden = HiddenCharacters.mayNotBeShown(c);
    scan.report(
        hidden ? DiagnosticCode.HIDDEN_CHARACTER : DiagnosticCode.STRAY_CHARACTER,
        first,
        last,
        hidden
            ? RuleText.named(c) + ", which a reader cannot see, stands in this word"
            : Lookalike.described(c),
        "write " + RuleText.cut(meant));
  }
}
