package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts the text of a policy file into tokens. Lines end with LF or CRLF. */
final class Lexer {
  private static final Set<String> PAIRS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "<<", ">>", "+=", "-=");
  private static final String SINGLES = "(){}[],;:.@!<>=+-*/%&|^~?";

  /** Longer than any word of the vocabulary, and short enough for a message. */
  private static final int LONGEST_WORD = 100;

  private static final int LONGEST_TEXT = 1_000;

  private final Source source;
  private final Findings findings;
  private final List<Token> tokens = new ArrayList<>();
  private final Map<Token, Token> comments = new HashMap<>();
  private @Nullable Token comment;
  private int at;
  private int line = 1;
  private int lineStart;

  Lexer(String text, Findings findings) {
    this.source = new Source(text);
    this.findings = findings;
  }

  /** Reads the text, unless too much is wrong with it; the last token is the end of the file. */
  List<Token> tokens() {
    while (at < source.length() && !findings.full()) {
      next();
    }
    add(Kind.END_OF_FILE, at, "", "");
    return tokens;
  }

  /** The last comment before a token, by that token; known once {@link #tokens} has been read. */
  Map<Token, Token> comments() {
    return comments;
  }

  private void next() {
    char c = source.at(at);
    if (c == '\n' || c == '\r') {
      endLine();
    } else if (c == ' ' || c == '\t') {
      at++;
    } else if (source.has("//", at)) {
      comment(source.lineEnd(at));
    } else if (source.has("/*", at)) {
      blockComment();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (Source.isLetter(c)) {
      take(Kind.WORD, source.wordEnd(at));
    } else if (Source.isDigit(c)) {
      take(Kind.NUMBER, source.figureEnd(at));
    } else if (at + 2 <= source.length() && PAIRS.contains(source.part(at, at + 2))) {
      take(Kind.SYMBOL, at + 2);
    } else if (SINGLES.indexOf(c) >= 0) {
      take(Kind.SYMBOL, at + 1);
    } else {
      stray();
    }
  }

  private void endLine() {
    boolean pair = source.has("\r\n", at);
    if (source.at(at) == '\r' && !pair) {
      report(at, "a carriage return (U+000D) ends a line only together with a line feed");
    }
    at += pair ? 2 : 1;
    line++;
    lineStart = at;
  }

  private void take(Kind kind, int end) {
    if (end - at > LONGEST_WORD) {
      report(at, "a word or figure has at most " + LONGEST_WORD + " characters");
    }
    String written = source.part(at, Math.min(end, at + LONGEST_WORD));
    int start = at;
    at = end;
    add(kind, start, written, written);
  }

  private void quoted(char quote) {
    int start = at;
    StringBuilder value = new StringBuilder();
    int end = at + 1;
    int last = source.lineEnd(at);
    while (end < last && source.at(end) != quote) {
      if (source.at(end) == '\\') {
        end = escape(end, last, value);
      } else {
        value.append(source.at(end++));
      }
    }
    boolean closed = end < last;
    at = closed ? end + 1 : last;
    String written = source.part(start, at);
    if (!closed) {
      report(start, "the text " + cut(written) + " has no closing quote in its line");
    }
    if (written.length() > LONGEST_TEXT) {
      report(start, "a text has at most " + LONGEST_TEXT + " characters");
    }
    TextCheck.invisible(written)
        .ifPresent(bad -> report(start, "the text " + cut(written) + " holds " + bad));
    add(quote == '"' ? Kind.TEXT : Kind.SINGLE_QUOTED, start, written, value.toString());
  }

  /** Drools reads other escapes in one way in conditions and in another in consequences. */
  private int escape(int backslash, int last, StringBuilder value) {
    char escaped = backslash + 1 < last ? source.at(backslash + 1) : ' ';
    if (escaped == '"' || escaped == '\\') {
      value.append(escaped);
      return backslash + 2;
    }
    report(backslash, "\"\\\" in a text stands only before a double quote or another \"\\\"");
    return backslash + 1;
  }

  private void comment(int end) {
    String written = source.part(at, end);
    comment = new Token(Kind.SYMBOL, written, written, line, column(at), column(end));
    TextCheck.invisible(written).ifPresent(bad -> report(at, "this comment holds " + bad));
    if (written.contains("\\u")) {
      report(at, "this comment holds \"\\u\", which the compiler would read as code");
    }
    at = end;
  }

  private void blockComment() {
    int close = source.find("*/", at + 2);
    if (close < 0) {
      report(at, "this comment has no closing */");
    }
    int end = close < 0 ? source.length() : close + 2;
    while (at < end) {
      comment(Math.min(source.lineEnd(at), end));
      if (at < end) {
        next();
      }
    }
  }

  private void stray() {
    int c = source.codePoint(at);
    if (c == '#') {
      report(at, "\"#\" is not allowed here; a comment begins with //");
    } else {
      report(at, TextCheck.named(c) + " is not allowed outside a text");
    }
    at += Character.charCount(c);
  }

  private void add(Kind kind, int start, String written, String value) {
    Token token = new Token(kind, written, value, line, column(start), column(at));
    tokens.add(token);
    if (comment != null) {
      comments.put(token, comment);
      comment = null;
    }
  }

  private void report(int where, String message) {
    findings.add(line, column(where), message, null);
  }

  private int column(int where) {
    return source.column(lineStart, where);
  }

  private static String cut(String written) {
    return new Token(Kind.TEXT, written, written, 1, 1, 1).shown();
  }
}
