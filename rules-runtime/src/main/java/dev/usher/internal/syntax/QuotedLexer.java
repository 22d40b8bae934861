package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;

/**
 * Reads texts in quotes. Where a line has a quote too many or too few, the text that lacks its
 * closing quote ends where it most probably should, so that nothing else is wrong with the line.
 */
final class QuotedLexer {
  private static final int LONGEST = 1_000;

  /** Quotes that word processors and other languages write; a double one may close any of them. */
  private static final String ODD = "“”„‟«»‹›‘’‚‛＂＇「」『』〝〞`´";

  /** What may hardly stand in a text that lacks its closing quote. */
  private static final String ENDS = "),;({}";

  private final TextScan scan;
  private final SourceText source;

  /** Where the line ends whose quotes have been counted. */
  private int countedTo = -1;

  /** Whether a text of that line lacks a quote. */
  private boolean lacksQuote;

  QuotedLexer(TextScan scan) {
    this.scan = scan;
    this.source = scan.source();
  }

  /** Reads a text, if one begins here. */
  boolean read() {
    int at = scan.at();
    char c = source.at(at);
    if (c == '"') {
      count(at);
      doubleQuoted();
    } else if (c == '\'') {
      singleQuoted();
    } else if (ODD.indexOf(c) >= 0) {
      return oddlyQuoted();
    } else {
      return false;
    }
    return true;
  }

  /** Counts the double quotes of the line once, at the first of them, up to a comment. */
  private void count(int at) {
    int end = source.lineEnd(at);
    if (end == countedTo) {
      return;
    }
    countedTo = end;
    boolean within = false;
    for (int i = at; i < end; i++) {
      char c = source.at(i);
      if (within && c == '\\') {
        i++;
      } else if (c == '"') {
        within = !within;
      } else if (!within && (source.has("//", i) || source.has("/*", i))) {
        break;
      }
    }
    lacksQuote = within;
  }

  private void doubleQuoted() {
    int start = scan.at();
    int end = source.lineEnd(start);
    int close = close(start + 1, end, '"');
    if (source.has("\"\"", start) && isWordAt(start + 2)) {
      int second = source.find("\"\"", start + 2);
      if (second > 0 && second < end) {
        oddly(start, start + 2, second, second + 2);
        return;
      }
    }
    if (lacksQuote && (close == end || isWordAt(close + 1))) {
      lacksQuote = false;
      unclosed(start, end);
      return;
    }
    text(Kind.TEXT, start, close);
  }

  private boolean isWordAt(int index) {
    return index < source.length() && Character.isLetterOrDigit(source.codePoint(index));
  }

  /** Where a text closes, or the line ends. */
  private int close(int from, int lineEnd, char quote) {
    int at = from;
    while (at < lineEnd && source.at(at) != quote) {
      at += source.at(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, lineEnd);
  }

  private void text(Kind kind, int start, int close) {
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    while (at < close) {
      at = source.at(at) == '\\' ? escape(at, close, value) : plain(at, value);
    }
    scan.goTo(Math.min(close + 1, source.lineEnd(start)));
    String written = source.part(start, scan.at());
    inspect(start, written);
    scan.add(kind, start, written, value.toString());
  }

  private int plain(int at, StringBuilder value) {
    value.append(source.at(at));
    return at + 1;
  }

  private void inspect(int start, String written) {
    if (written.length() > LONGEST) {
      scan.report(
          DiagnosticCode.LIMIT_EXCEEDED,
          start,
          start + written.length(),
          "a text has at most " + LONGEST + " characters",
          null);
    }
    int hidden = RuleText.firstInvisible(written);
    if (hidden >= 0) {
      int c = written.codePointAt(hidden);
      scan.report(
          DiagnosticCode.HIDDEN_CHARACTER,
          start + hidden,
          start + hidden + Character.charCount(c),
          "the text "
              + RuleText.cut(written)
              + " holds "
              + RuleText.named(c)
              + ", which a reader cannot see",
          "take it out");
    }
  }

  /**
   * Compilers of DRL read other escapes in one way in conditions and in another in consequences.
   */
  private int escape(int backslash, int close, StringBuilder value) {
    char escaped = backslash + 1 < close ? source.at(backslash + 1) : ' ';
    if (escaped == '"' || escaped == '\\') {
      value.append(escaped);
      return backslash + 2;
    }
    scan.report(
        DiagnosticCode.UNSUPPORTED_ESCAPE,
        backslash,
        backslash + 1,
        "\"\\\" in a text stands only before a double quote or another \"\\\"",
        null);
    return backslash + 1;
  }

  /** A text that lacks its closing quote, or its opening one. */
  private void unclosed(int start, int lineEnd) {
    Token word = scan.last();
    boolean isName = word != null && word.is("rule");
    int end = start + 1;
    while (end < lineEnd
        && (isName || ENDS.indexOf(source.at(end)) < 0)
        && !source.has(" when ", end)
        && ODD.indexOf(source.at(end)) < 0
        && (isName || source.at(end) != '"')) {
      end++;
    }
    boolean closedOddly = end < lineEnd && ODD.indexOf(source.at(end)) >= 0;
    if (closedOddly) {
      oddly(start, start + 1, end, end + 1);
      return;
    }
    while (source.at(end - 1) == ' ') {
      end--;
    }
    boolean empty = end == start + 1 && !isName;
    int from = empty ? opening(start) : start;
    boolean unopened = from < start;
    boolean doubled = empty && !unopened && end < lineEnd;
    String text = source.part(unopened ? from : start + 1, unopened ? start : end);
    scan.goTo(end);
    scan.report(
        DiagnosticCode.UNCLOSED_TEXT,
        from,
        end,
        "the text "
            + RuleText.cut(source.part(from, end))
            + (unopened ? " has no opening quote" : " has no closing quote in its line"),
        doubled
            ? "take it out"
            : text.isBlank() ? null : "write \"" + RuleText.cut(text.replace("\"", "")) + '"');
    scan.spoilLine();
    scan.add(Kind.TEXT, from, source.part(from, end), text);
    if (end == lineEnd) {
      passRest(end);
    }
  }

  /** Takes back the words that end at a quote; returns where they begin, or else the quote. */
  private int opening(int quote) {
    int from = quote;
    boolean letters = false;
    while (from > 0 && (Character.isLetterOrDigit(source.at(from - 1)) || isHyphen(from - 1))) {
      from--;
      letters |= Character.isLetter(source.at(from));
    }
    boolean whole = from == 0 || (source.at(from - 1) != '$' && source.at(from - 1) != '"');
    if (!letters || !whole) {
      return quote;
    }
    int column = scan.place(from, quote).column();
    int line = scan.place(from, quote).line();
    Token last = scan.last();
    while (last != null && last.line() == line && last.column() >= column) {
      scan.untake();
      last = scan.last();
    }
    return from;
  }

  private boolean isHyphen(int index) {
    return source.at(index) == '-' && index > 0 && Character.isLetterOrDigit(source.at(index - 1));
  }

  /** The rest of a text that was written over two lines. */
  private void passRest(int lineEnd) {
    int next = lineEnd + (source.has("\r\n", lineEnd) ? 2 : 1);
    if (next >= source.length()) {
      return;
    }
    int close = next;
    while (close < source.length()
        && source.at(close) != '\n'
        && source.at(close) != '\r'
        && source.at(close) != '"') {
      close++;
    }
    boolean closes =
        close < source.length()
            && close > next
            && source.at(close) == '"'
            && Character.isLetterOrDigit(source.at(close - 1))
            && !isWordAt(close + 1);
    if (closes) {
      scan.endLine();
      scan.goTo(close + 1);
    }
  }

  /** An apostrophe within a word, or between the digits of a figure, is a sign of its own. */
  private void singleQuoted() {
    int start = scan.at();
    int end = source.lineEnd(start);
    int close = close(start + 1, end, '\'');
    boolean apostrophe =
        start > 0 && Character.isLetterOrDigit(source.at(start - 1)) && isWordAt(start + 1);
    if (apostrophe) {
      scan.goTo(start + 1);
      scan.add(Kind.SYMBOL, start, "'", "'");
    } else if (close == end) {
      unclosed(start, end);
    } else {
      text(Kind.SINGLE_QUOTED, start, close);
    }
  }

  private boolean oddlyQuoted() {
    int start = scan.at();
    int lineEnd = source.lineEnd(start);
    int close = start + 1;
    while (close < lineEnd && ODD.indexOf(source.at(close)) < 0 && source.at(close) != '"') {
      close++;
    }
    boolean empty = close == start + 1;
    if (close == lineEnd || empty) {
      return false;
    }
    if (source.at(close) == '"') {
      lacksQuote = false;
      countedTo = lineEnd;
    }
    oddly(start, start + 1, close, close + 1);
    return true;
  }

  private void oddly(int start, int from, int to, int end) {
    String text = source.part(from, to);
    scan.report(
        DiagnosticCode.WRONG_QUOTES,
        start,
        end,
        "a text stands in plain double quotes, unlike " + RuleText.cut(source.part(start, end)),
        "write \"" + RuleText.cut(text) + '"');
    scan.goTo(end);
    scan.add(Kind.TEXT, start, '"' + text + '"', text);
  }
}
