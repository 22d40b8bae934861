package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place in a file up to which it has been read, and how reading goes on after a mistake. */
final class Cursor {
  /** Deeper nesting serves nobody, and must not exhaust the stack. */
  static final int DEEPEST = 50;

  private static final int LONGEST_PATH = 200;
  private static final Set<String> PART_ENDS = Set.of("then", "end", ";");
  private static final Set<String> OPENING = Set.of("(", "[", "{");
  private static final Set<String> CLOSING = Set.of(")", "]", "}");

  private final List<Token> tokens;
  private final List<List<Comment>> comments;
  private final RuleDiagnostics diagnostics;
  private int at;
  private int depth;

  /** The next token whose comments nobody has taken, and how many of them have been. */
  private int commentsAt;

  private int commentsTaken;

  Cursor(List<Token> tokens, List<List<Comment>> comments, RuleDiagnostics diagnostics) {
    this.tokens = tokens;
    this.comments = comments;
    this.diagnostics = diagnostics;
  }

  RuleDiagnostics diagnostics() {
    return diagnostics;
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
    return peek().kind() == Kind.END_OF_FILE || peek().kind() == Kind.END_OF_TEXT;
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
      throw reject(
          DiagnosticCode.LIMIT_EXCEEDED,
          first,
          "a name has at most " + LONGEST_PATH + " characters");
    }
    Token next = take();
    return first.upTo(next, whole.text() + separator + next.text());
  }

  /** Takes names joined by dots without white space, which no compiler of DRL takes there. */
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

  /** Takes what hyphens join to a name, as in names of fields, topics and roles. */
  Token takeHyphened(Token first) {
    Token whole = first;
    while (at("-") && isGlued(0) && isGlued(1) && peek(1).isName()) {
      take();
      whole = join(first, whole, "-");
    }
    return whole;
  }

  /** Whether nothing stands between the token so far ahead and the one before it. */
  boolean isGlued(int ahead) {
    if (at + ahead == 0) {
      return false;
    }
    Token before = ahead == 0 ? previous() : peek(ahead - 1);
    Token token = peek(ahead);
    return token.line() == before.line() && token.column() == before.end();
  }

  /** Takes this symbol, or gives the part up. */
  Token expect(String symbol, String message) {
    if (!at(symbol)) {
      throw reject(DiagnosticCode.UNEXPECTED_TOKEN, peek(), message + ", not " + peek().shown());
    }
    return take();
  }

  UnreadableException reject(DiagnosticCode code, Token where, String message) {
    return reject(code, where, message, null);
  }

  UnreadableException reject(
      DiagnosticCode code, Token where, String message, @Nullable String hint) {
    diagnostics.add(code, where, message, hint);
    return new UnreadableException();
  }

  /** Reports what is missing right behind the previous token. */
  void missing(DiagnosticCode code, String message) {
    missing(code, message, null);
  }

  /** Reports what is missing right behind the previous token. */
  void missing(DiagnosticCode code, String message, @Nullable String hint) {
    Token last = previous();
    diagnostics.add(code, new Place(diagnostics.file(), last.line(), last.end(), 0), message, hint);
  }

  /** Takes the comments up to the next token that have not been taken yet. */
  List<Comment> takeComments() {
    List<Comment> taken = new ArrayList<>();
    while (commentsAt <= at) {
      List<Comment> here = comments.get(commentsAt);
      taken.addAll(here.subList(commentsTaken, here.size()));
      if (commentsAt == at) {
        commentsTaken = here.size();
        break;
      }
      commentsAt++;
      commentsTaken = 0;
    }
    return taken;
  }

  /**
   * Takes the comments before the next token that begin on the line of the previous one, or behind
   * another such comment, so that they belong to what stands before them. Earlier comments that
   * nobody has taken come first.
   *
   * @param above the comments above what stands before them
   */
  Comments takeTrailingComments(List<Comment> above) {
    List<Comment> behind = new ArrayList<>();
    while (commentsAt < at) {
      List<Comment> passed = comments.get(commentsAt);
      behind.addAll(passed.subList(commentsTaken, passed.size()));
      commentsAt++;
      commentsTaken = 0;
    }
    int line = previous().line();
    List<Comment> here = comments.get(at);
    while (commentsTaken < here.size() && here.get(commentsTaken).place().line() == line) {
      Comment comment = here.get(commentsTaken);
      behind.add(comment);
      line = comment.lastLine();
      commentsTaken++;
    }
    return around(above, behind);
  }

  /** Only the last comment behind something may end its line; the others go above it. */
  static Comments around(List<Comment> above, List<Comment> behind) {
    int from = behind.size() - 1;
    while (from > 0 && !behind.get(from - 1).isLine()) {
      from--;
    }
    if (from <= 0) {
      return new Comments(above, behind);
    }
    List<Comment> before = new ArrayList<>(above);
    before.addAll(behind.subList(0, from));
    return new Comments(before, behind.subList(from, behind.size()));
  }

  /** Where reading stands, for {@link #refuseComments}. */
  int mark() {
    return at;
  }

  /** Refuses comments between the token at a mark and the last one taken. */
  void refuseComments(int mark, String message) {
    for (int i = mark + 1; i < at; i++) {
      for (Comment comment : comments.get(i)) {
        diagnostics.add(DiagnosticCode.MISPLACED_COMMENT, comment.place(), message);
      }
    }
  }

  /** Refuses white space and comments before the next token, where compilers of DRL take none. */
  void refuseGap() {
    Token next = peek();
    if (next.line() != previous().line() || next.column() != previous().end()) {
      diagnostics.add(
          DiagnosticCode.MISPLACED_SPACE,
          next,
          "no space may stand before " + next.shown() + " here");
    }
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw reject(
          DiagnosticCode.LIMIT_EXCEEDED, peek(), "this is nested more than " + DEEPEST + " deep");
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

  int depth() {
    return depth;
  }

  /**
   * Goes on to the comma or the bracket behind the part of brackets that began at a mark, or to the
   * words that end a condition or a statement.
   *
   * @param depth that of the part
   */
  void skipPart(int mark, int depth) {
    this.depth = depth;
    int open = 0;
    for (int i = mark; i < at; i++) {
      open += bracket(tokens.get(i));
    }
    while (!atEnd() && !atRule() && !peek().isOneOf(PART_ENDS)) {
      if (open <= 0 && (at(",") || at(")"))) {
        break;
      }
      open += bracket(take());
    }
    stopIfFull();
  }

  /** Passes over brackets, from an opening one to the closing one that belongs to it. */
  void skipBrackets() {
    int open = 0;
    do {
      open += bracket(take());
    } while (open > 0 && !atEnd() && !atRule() && !peek().isOneOf(PART_ENDS));
  }

  private static int bracket(Token token) {
    if (token.isOneOf(OPENING)) {
      return 1;
    }
    return token.isOneOf(CLOSING) ? -1 : 0;
  }

  /** Goes on to one of these words, the next rule or the end of the file, whichever comes first. */
  void skipTo(Set<String> words) {
    depth = 0;
    while (!atEnd() && !atRule() && !peek().isOneOf(words)) {
      take();
    }
    stopIfFull();
  }

  /** Leaves the rest of the file once there are more mistakes than are reported. */
  void stopIfFull() {
    if (diagnostics.isFull()) {
      at = tokens.size() - 1;
    }
  }
}
