package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;

/** Reads texts and numbers of JSON, or says what is wrong with them. */
final class JsonScalars {
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";
  private static final int NONE = -1;
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final JsonCursor cursor;

  JsonScalars(JsonCursor cursor) {
    this.cursor = cursor;
  }

  String number() {
    int start = cursor.at();
    int end = cursor.numberEnd();
    if (end < 0 || end == start) {
      throw JsonHabits.noValue(cursor);
    }
    if (end - start >= JsonDocument.MAX_NUMBER) {
      throw cursor.wrong(
          DiagnosticCode.LIMIT_EXCEEDED, start, end - start, "a number is far too long", null);
    }
    cursor.go(end);
    return cursor.text(start, end);
  }

  /** Reads a text or a name, of which the opening quote stands here. */
  String text() {
    int start = cursor.at();
    StringBuilder read = new StringBuilder();
    int at = start + 1;
    while (cursor.isIn(at)) {
      char c = cursor.character(at);
      cursor.go(++at);
      if (c == '"') {
        return read.toString();
      }
      if (c < ' ') {
        throw control(start, at - 1, c);
      }
      read.append(c == '\\' ? escaped() : c);
      at = cursor.at();
    }
    throw unclosed(start, at);
  }

  private FaultException unclosed(int start, int end) {
    return cursor.wrong(
        DiagnosticCode.MALFORMED_JSON,
        start,
        end - start,
        "it is not JSON: the text that begins here has no closing quote",
        null);
  }

  private FaultException control(int start, int at, char c) {
    boolean breaks = c == '\n' || c == '\r';
    if (breaks && cursor.next('"') < 0) {
      return unclosed(start, at);
    }
    return cursor.wrong(
        DiagnosticCode.MALFORMED_JSON,
        at,
        breaks ? 0 : 1,
        "it is not JSON: "
            + (breaks ? "a line break" : c == '\t' ? "a tab" : "a control character")
            + " stands in a text as such",
        breaks ? "write \\n" : c == '\t' ? "write \\t" : "write \\u%04X".formatted((int) c));
  }

  /** Reads the rest of an escape, whose backslash stands before this place. */
  private char escaped() {
    int at = cursor.at();
    int known = cursor.isIn(at) ? ESCAPED.indexOf(cursor.character(at)) : NONE;
    if (known >= 0) {
      cursor.go(at + 1);
      return MEANT.charAt(known);
    }
    int meant = 0;
    int digits = 0;
    if (cursor.isIn(at) && cursor.character(at) == 'u') {
      while (digits < HEX_DIGITS && hex(at + 1 + digits) >= 0) {
        meant = meant * HEX + hex(at + 1 + digits);
        digits++;
      }
    }
    if (digits < HEX_DIGITS) {
      throw cursor.wrong(
          DiagnosticCode.MALFORMED_JSON,
          at - 1,
          1,
          "it is not JSON: a backslash stands before something else than \" \\ / b f n r t or u"
              + " with four hexadecimal digits",
          "write \\\\ for a backslash");
    }
    cursor.go(at + 1 + HEX_DIGITS);
    return (char) meant;
  }

  private int hex(int offset) {
    char c = cursor.isIn(offset) ? cursor.character(offset) : ' ';
    return c < '\u0080' ? Character.digit(c, HEX) : NONE;
  }
}
