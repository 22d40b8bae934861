package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/** Goes through a text that should be JSON, and says what must stand where something else does. */
final class JsonCursor {
  /** What {@link #next} returns at the end. */
  static final int END = -1;

  /** What to do where a text is a line of something larger. */
  static final String IN_ONE_LINE =
      "where each line is read by itself, all of an object stands in one line: jq -c . writes it so";

  private final String text;
  private int at;
  private int line = 1;
  private int lineStart;

  JsonCursor(String text) {
    this.text = text;
  }

  /** Where a bracket opens. */
  record Opening(int line, int column, boolean list) {
    char closing() {
      return list ? ']' : '}';
    }
  }

  int at() {
    return at;
  }

  int line() {
    return line;
  }

  int column(int offset) {
    return offset - lineStart + 1;
  }

  /** Goes to the next character that is no white space and returns it, or {@link #END}. */
  int next() {
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        at += c == '\r' && text.startsWith("\n", at + 1) ? 1 : 0;
        line++;
        lineStart = at + 1;
      } else if (c != ' ' && c != '\t') {
        return c;
      }
    }
    return END;
  }

  void go(int to) {
    at = to;
  }

  boolean isIn(int offset) {
    return offset < text.length();
  }

  char character(int offset) {
    return text.charAt(offset);
  }

  /** Returns where a character comes next, or -1. */
  int next(char c) {
    return text.indexOf(c, at);
  }

  String text(int start, int end) {
    return text.substring(start, end);
  }

  boolean begins(String word) {
    return text.startsWith(word, at);
  }

  /** Returns where the number ends that begins here, or -1 if none does. */
  int numberEnd() {
    return NumberText.end(text, at);
  }

  boolean takes(String word) {
    boolean there = text.startsWith(word, at);
    at += there ? word.length() : 0;
    return there;
  }

  // Brackets.

  Opening open() {
    Opening opening = new Opening(line, column(at), text.charAt(at) == '[');
    at++;
    return opening;
  }

  boolean isClosed(Opening opening) {
    boolean closed = next() == opening.closing();
    at += closed ? 1 : 0;
    return closed;
  }

  /** Goes over the comma before another value and returns true, or over the closing bracket. */
  boolean goesOn(Opening opening) {
    int follows = next();
    if (follows == ',') {
      int comma = at;
      int commaLine = line;
      int commaColumn = column(at);
      at++;
      int after = next();
      if (after == ']' || after == '}') {
        throw new Fault(
                DiagnosticCode.MALFORMED_JSON,
                "",
                commaLine,
                commaColumn,
                1,
                "it is not JSON: a comma stands before the closing bracket",
                "remove the comma")
            .exception();
      }
      if (after == ',') {
        throw wrong("it is not JSON: two commas follow each other", "remove one of them");
      }
      if (!opening.list() && after >= '0' && after <= '9' && isDigit(comma - 1)) {
        throw wrong("it is not JSON: a number has a comma", "write 1000.50 for 1,000.50");
      }
      return true;
    }
    if (follows == opening.closing()) {
      at++;
      return false;
    }
    if (follows == END) {
      throw unclosed(opening);
    }
    if (follows == ']' || follows == '}') {
      throw wrong("it is not JSON: " + opening.closing() + " must stand here", null);
    }
    if (follows == ';') {
      throw wrong("it is not JSON: a comma must stand here", "write a comma, not a semicolon");
    }
    JsonHabits.requireNone(this, follows);
    throw wrong("it is not JSON: a comma is missing before this", null);
  }

  private boolean isDigit(int offset) {
    return text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
  }

  private FaultException unclosed(Opening opening) {
    String bracket = opening.list() ? "[" : "{";
    boolean oneLine = text.stripTrailing().chars().noneMatch(c -> c == '\n' || c == '\r');
    return new Fault(
            DiagnosticCode.MALFORMED_JSON,
            "",
            opening.line(),
            opening.column(),
            1,
            "it is not JSON: it ends before this " + bracket + " is closed",
            oneLine ? IN_ONE_LINE : "write " + opening.closing() + " where it ends")
        .exception();
  }

  void requireName(Opening opening) {
    int first = next();
    if (first == '"') {
      return;
    }
    if (first == END) {
      throw unclosed(opening);
    }
    JsonHabits.requireNone(this, first);
    throw wrong(
        "it is not JSON: a name must stand here",
        Character.isLetter(first) || first == '_' ? "names stand in double quotes" : null);
  }

  void requireColon() {
    int follows = next();
    if (follows != ':') {
      throw wrong(
          "it is not JSON: a colon must stand here",
          follows == '=' ? "write a colon, not an equals sign" : null);
    }
    at++;
    next();
  }

  /** Returns where the word or number ends that begins here, if one does. */
  int wordEnd() {
    int end = at;
    while (end < text.length() && "+-.".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  FaultException wrong(String message, @Nullable String hint) {
    int end = Math.max(wordEnd(), Math.min(at + 1, text.length()));
    return wrong(DiagnosticCode.MALFORMED_JSON, at, end - at, message, hint);
  }

  FaultException wrong(
      DiagnosticCode code, int start, int length, String message, @Nullable String hint) {
    return new Fault(code, "", line, column(start), length, message, hint).exception();
  }
}
