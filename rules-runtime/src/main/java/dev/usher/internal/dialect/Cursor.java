package dev.usher.internal.dialect;

import dev.usher.internal.dialect.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place in a file up to which it has been read, and how reading goes on after a mistake. */
final class Cursor {
  /** Deeper nesting serves nobody, and must not exhaust the stack. */
  static final int DEEPEST = 50;

  private static final int LONGEST_PATH = 200;

  private final List<Token> tokens;
  private final Map<Token, Token> comments;
  private final Findings findings;
  private int at;
  private int depth;

  Cursor(List<Token> tokens, Map<Token, Token> comments, Findings findings) {
    this.tokens = tokens;
    this.comments = comments;
    this.findings = findings;
  }

  Findings findings() {
    return findings;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  Token previous() {
    return tokens.get(Math.max(at - 1, 0));
  }

  Token take() {
    Token token = peek();
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  boolean at(String written) {
    return peek().is(written);
  }

  boolean atEnd() {
    return peek().kind() == Kind.END_OF_FILE;
  }

  boolean takeIf(String written) {
    if (at(written)) {
      take();
      return true;
    }
    return false;
  }

  /** Joins a name and the next one, unless there are too many. */
  Token join(Token first, Token whole, String separator) {
    if (whole.text().length() > LONGEST_PATH) {
      throw reject(first, "a name has at most " + LONGEST_PATH + " characters");
    }
    Token next = take();
    return first.upTo(next, whole.text() + separator + next.text());
  }

  /** Takes names joined by dots without white space, which Drools does not take there. */
  Token takePath() {
    Token first = take();
    Token whole = first;
    while (at(".") && peek(1).isName()) {
      refuseGap();
      take();
      refuseGap();
      whole = join(first, whole, ".");
    }
    return whole;
  }

  /** Takes this symbol, or gives the part up. */
  Token expect(String symbol, String message) {
    if (!at(symbol)) {
      throw reject(peek(), message + ", not " + peek().shown());
    }
    return take();
  }

  Rejected reject(Token where, String message) {
    return reject(where, message, null);
  }

  Rejected reject(Token where, String message, @Nullable String hint) {
    findings.add(where, message, hint);
    return new Rejected();
  }

  /** Reports what is missing right behind the previous token. */
  void missing(String message) {
    findings.add(previous().line(), previous().end(), message, null);
  }

  /** Where reading stands, for {@link #refuseComments}. */
  int mark() {
    return at;
  }

  /** Refuses comments between the token at a mark and the last one taken. */
  void refuseComments(int mark) {
    for (int i = mark + 1; i < at; i++) {
      Token comment = comments.get(tokens.get(i));
      if (comment != null) {
        findings.add(comment, "no comment may stand within a condition; put it behind a comma");
      }
    }
  }

  /** Refuses white space and comments before the next token, where Drools takes none. */
  void refuseGap() {
    Token next = peek();
    if (next.line() != previous().line() || next.column() != previous().end()) {
      findings.add(next, "no space may stand before " + next.shown() + " here");
    }
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw reject(peek(), "this is nested more than " + DEEPEST + " deep");
    }
  }

  void leave() {
    depth--;
  }

  /** The next token begins a rule. */
  boolean atRule() {
    return at("rule") && peek(1).isQuoted();
  }

  boolean atLineStart() {
    return at == 0 || peek().line() > previous().line();
  }

  /** Goes on to one of these words, the next rule or the end of the file, whichever comes first. */
  void skipTo(Set<String> words) {
    depth = 0;
    while (!atEnd() && !atRule() && !peek().isOneOf(words)) {
      take();
    }
    stopIfFull();
  }

  /** Leaves the rest of the file once there are more problems than are reported. */
  void stopIfFull() {
    if (findings.full()) {
      at = tokens.size() - 1;
    }
  }
}
