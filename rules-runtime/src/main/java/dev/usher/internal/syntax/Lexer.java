package dev.usher.internal.syntax;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Cuts the text of a policy file into tokens. Lines end with LF or CRLF. */
final class Lexer {
  private static final Set<String> PAIRS =
      Set.of("==", "!=", "<=", ">=", "&&", "||", ":=", "->", "::", "<<", ">>", "+=", "-=");
  private static final String SINGLES = "(){}[],;:.@!<>=+-*/%&|^~?";

  /** Longer than any word of the vocabulary, and short enough for a message. */
  private static final int LONGEST_WORD = 100;

  private static final int LONGEST_TEXT = 1_000;

  private final SourceText source;
  private final RuleDiagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();
  private final List<List<Comment>> comments = new ArrayList<>();
  private final List<Comment> pending = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  Lexer(String text, RuleDiagnostics diagnostics) {
    this.source = new SourceText(text);
    this.diagnostics = diagnostics;
  }

  /** Reads the text, unless too much is wrong with it; the last token is the end of the file. */
  List<Token> tokens() {
    while (at < source.length() && !diagnostics.isFull()) {
      next();
      if (Bound.TOKENS.isExceededBy(tokens.size())) {
        diagnostics.add(
            DiagnosticCode.LIMIT_EXCEEDED,
            tokens.get(tokens.size() - 1),
            "this is too much: " + Bound.TOKENS.allowed());
        tokens.clear();
        comments.clear();
        break;
      }
    }
    add(Kind.END_OF_FILE, at, "", "");
    return tokens;
  }

  /** The comments before each token, in the tokens' order; known once they have been read. */
  List<List<Comment>> comments() {
    return comments;
  }

  private void next() {
    char c = source.at(at);
    if (c == '\n' || c == '\r') {
      endLine();
    } else if (c == ' ' || c == '\t') {
      at++;
    } else if (source.has("//", at)) {
      lineComment();
    } else if (source.has("/*", at)) {
      blockComment();
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (SourceText.isLetter(c)) {
      take(Kind.WORD, source.wordEnd(at));
    } else if (SourceText.isDigit(c)) {
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
      report(
          DiagnosticCode.HIDDEN_CHARACTER,
          at,
          "a carriage return (U+000D) ends a line only together with a line feed");
    }
    at += pair ? 2 : 1;
    line++;
    lineStart = at;
  }

  private void take(Kind kind, int end) {
    if (end - at > LONGEST_WORD) {
      report(
          DiagnosticCode.LIMIT_EXCEEDED,
          at,
          "a word or figure has at most " + LONGEST_WORD + " characters");
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
      report(
          DiagnosticCode.UNCLOSED_TEXT,
          start,
          "the text " + RuleText.cut(written) + " has no closing quote in its line");
    }
    if (written.length() > LONGEST_TEXT) {
      report(
          DiagnosticCode.LIMIT_EXCEEDED,
          start,
          "a text has at most " + LONGEST_TEXT + " characters");
    }
    RuleText.invisible(written)
        .ifPresent(
            bad ->
                report(
                    DiagnosticCode.HIDDEN_CHARACTER,
                    start,
                    "the text " + RuleText.cut(written) + " holds " + bad));
    add(quote == '"' ? Kind.TEXT : Kind.SINGLE_QUOTED, start, written, value.toString());
  }

  /**
   * Compilers of DRL read other escapes in one way in conditions and in another in consequences.
   */
  private int escape(int backslash, int last, StringBuilder value) {
    char escaped = backslash + 1 < last ? source.at(backslash + 1) : ' ';
    if (escaped == '"' || escaped == '\\') {
      value.append(escaped);
      return backslash + 2;
    }
    report(
        DiagnosticCode.UNSUPPORTED_ESCAPE,
        backslash,
        "\"\\\" in a text stands only before a double quote or another \"\\\"");
    return backslash + 1;
  }

  /** Drools' newer parser takes a word, or a dot, and what is glued to it for one. */
  private void refuseGlued() {
    if (at > 0 && (Character.isJavaIdentifierPart(source.at(at - 1)) || source.at(at - 1) == '.')) {
      report(DiagnosticCode.MISPLACED_SPACE, at, "a space is missing before this comment");
    }
  }

  private void lineComment() {
    refuseGlued();
    int end = source.lineEnd(at);
    String written = source.part(at, end);
    pending.add(new Comment(written.stripTrailing(), place(at, end)));
    inspect(written);
    at = end;
  }

  private void blockComment() {
    refuseGlued();
    int close = source.find("*/", at + 2);
    if (close < 0) {
      report(DiagnosticCode.UNCLOSED_COMMENT, at, "this comment has no closing */");
    }
    int start = at;
    int end = close < 0 ? source.length() : close + 2;
    Place place = place(start, Math.min(source.lineEnd(start), end));
    while (at < end) {
      int lineEnd = Math.min(source.lineEnd(at), end);
      inspect(source.part(at, lineEnd));
      at = lineEnd;
      if (at < end) {
        endLine();
      }
    }
    if (close >= 0) {
      pending.add(new Comment(withoutTrailingSpace(source.part(start, end)), place));
    }
  }

  private static String withoutTrailingSpace(String written) {
    return written.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
  }

  /** Reports what a comment's line may not hold. */
  private void inspect(String written) {
    RuleText.invisible(written)
        .ifPresent(bad -> report(DiagnosticCode.HIDDEN_CHARACTER, at, "this comment holds " + bad));
    if (written.contains("\\u")) {
      report(
          DiagnosticCode.UNSUPPORTED_ESCAPE,
          at,
          "this comment holds \"\\u\", which a compiler of DRL would read as code");
    }
  }

  private void stray() {
    int c = source.codePoint(at);
    if (c == '#') {
      report(
          DiagnosticCode.STRAY_CHARACTER,
          at,
          "\"#\" is not allowed here; a comment begins with //");
    } else {
      report(
          DiagnosticCode.STRAY_CHARACTER, at, RuleText.named(c) + " is not allowed outside a text");
    }
    at += Character.charCount(c);
  }

  private void add(Kind kind, int start, String written, String value) {
    tokens.add(new Token(kind, written, value, place(start, at)));
    comments.add(List.copyOf(pending));
    pending.clear();
  }

  private void report(DiagnosticCode code, int where, String message) {
    diagnostics.add(code, place(where, where + 1), message);
  }

  private Place place(int from, int to) {
    return new Place(diagnostics.file(), line, from - lineStart + 1, to - from);
  }
}
