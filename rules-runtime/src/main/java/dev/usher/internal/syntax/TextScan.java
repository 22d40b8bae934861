package dev.usher.internal.syntax;

import dev.usher.internal.syntax.Token.Kind;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Comment;
import dev.usher.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a file the lexer stands, and the tokens that it has cut so far. */
final class TextScan {
  private final SourceText source;
  private final RuleDiagnostics diagnostics;

  /** Where the text stands; null if it is a file of its own. */
  private final @Nullable PartPlaces places;

  private final List<Token> tokens = new ArrayList<>();
  private final List<List<Comment>> comments = new ArrayList<>();
  private final List<Comment> pending = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  /** Whether a line ends with a carriage return alone, as all others of the file then may. */
  private boolean carriageReported;

  TextScan(String text, @Nullable PartPlaces places, RuleDiagnostics diagnostics) {
    this.source = new SourceText(text);
    this.places = places;
    this.diagnostics = diagnostics;
  }

  SourceText source() {
    return source;
  }

  int at() {
    return at;
  }

  boolean isDone() {
    return at >= source.length() || diagnostics.isFull();
  }

  void goTo(int index) {
    at = index;
  }

  /** Passes over the end of the line, at which the scan stands. */
  void endLine() {
    boolean pair = source.has("\r\n", at);
    if (source.at(at) == '\r' && !pair && !carriageReported) {
      carriageReported = true;
      report(
          DiagnosticCode.HIDDEN_CHARACTER,
          at,
          at + 1,
          "a carriage return (U+000D) ends a line only together with a line feed",
          "end all lines with a line feed");
    }
    at += pair ? 2 : 1;
    line++;
    lineStart = at;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<List<Comment>> comments() {
    return comments;
  }

  @Nullable Token last() {
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  /** Takes the last token back, and its comments. */
  Token untake() {
    pending.addAll(0, comments.remove(comments.size() - 1));
    return tokens.remove(tokens.size() - 1);
  }

  /** Cuts a token from an index of this line up to where the scan stands. */
  void add(Kind kind, int start, String written, String value) {
    tokens.add(new Token(kind, written, value, place(start, at)));
    comments.add(List.copyOf(pending));
    pending.clear();
  }

  /** Ends the tokens. */
  void end() {
    add(places == null ? Kind.END_OF_FILE : Kind.END_OF_TEXT, at, "", "");
  }

  /** Reports that there is more than is read, and forgets what has been. */
  void giveUp(String message) {
    diagnostics.add(DiagnosticCode.LIMIT_EXCEEDED, tokens.get(tokens.size() - 1), message);
    tokens.clear();
    comments.clear();
  }

  void comment(Comment comment) {
    pending.add(comment);
  }

  Place place(int from, int to) {
    return places == null
        ? new Place(diagnostics.file(), line, from - lineStart + 1, to - from)
        : places.of(from, to);
  }

  /** Says that the line lacks a quote, which has been reported. */
  void spoilLine() {
    int last = line;
    int end = source.find("\n", at);
    while (end >= 0) {
      int next = end + 1;
      while (next < source.length() && (source.at(next) == ' ' || source.at(next) == '\t')) {
        next++;
      }
      if (source.has("rule ", next)) {
        break;
      }
      last++;
      end = source.find("\n", next);
    }
    diagnostics.spoil(line, last);
  }

  void report(DiagnosticCode code, int from, int to, String message, @Nullable String hint) {
    diagnostics.add(code, place(from, to), message, hint);
  }
}
