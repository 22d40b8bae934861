package dev.usher.internal.document;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds the slips within brackets, which may span lines. */
final class YamlBrackets {
  private static final String CANNOT_BEGIN = "%@`|>";

  private final YamlCursor cursor;
  private final YamlQuotes quotes;

  /** Where the brackets stand that are open, the innermost first. */
  private final Deque<Integer> open = new ArrayDeque<>();

  YamlBrackets(YamlCursor cursor, YamlQuotes quotes) {
    this.cursor = cursor;
    this.quotes = quotes;
  }

  boolean areOpen() {
    return !open.isEmpty();
  }

  /** Refuses what is open at the end of a file. */
  void requireClosed() {
    if (areOpen()) {
      throw unclosed(open.getLast());
    }
  }

  /** Goes on in another line. */
  void goOn(int indent) {
    int opening = open.getLast();
    char before = lastBefore(cursor.lineStart());
    boolean separated = ",[{:".indexOf(before) >= 0 || ",]}:".indexOf(cursor.here()) >= 0;
    if (!separated && cursor.isKey() && indent <= indentOf(opening)) {
      throw unclosed(opening);
    }
    if (!separated && "\"']}".indexOf(before) >= 0) {
      throw cursor.malformed("a comma is missing before this", null);
    }
    line();
  }

  private int indentOf(int offset) {
    int start = cursor.at();
    cursor.go(offset);
    int first = cursor.lineStart();
    cursor.go(start);
    int indent = 0;
    while (cursor.character(first + indent) == ' ') {
      indent++;
    }
    return indent;
  }

  private char lastBefore(int offset) {
    int last = offset - 1;
    while (last > 0 && Character.isWhitespace(cursor.character(last))) {
      last--;
    }
    return cursor.character(last);
  }

  /** Goes to the end of the line, or to where all brackets are closed. */
  void line() {
    boolean begins = true;
    while (!cursor.isEndOfLine() && !cursor.isComment()) {
      char c = cursor.here();
      if (c == '[' || c == '{') {
        open.push(cursor.at());
        cursor.step();
        begins = true;
      } else if (c == ']' || c == '}') {
        close(c);
        if (!areOpen()) {
          requireEnd();
          return;
        }
        begins = false;
      } else if (c == ',' || (c == ':' && cursor.isSpaceOrEnd(cursor.at() + 1))) {
        cursor.step();
        begins = true;
      } else if (TextPlaces.isBlank(c)) {
        cursor.step();
      } else if (begins && YamlQuotes.isQuote(c)) {
        quotes.skip(",]}:");
        begins = false;
      } else {
        if (begins) {
          requireBeginning();
        }
        cursor.step();
        begins = false;
      }
    }
  }

  private void close(char c) {
    int opening = open.pop();
    if ((cursor.character(opening) == '[') != (c == ']')) {
      throw unclosed(opening);
    }
    cursor.step();
  }

  private FaultException unclosed(int opening) {
    boolean list = cursor.character(opening) == '[';
    String hint = list ? "write ] where the list ends" : "write } where the group ends";
    String line = cursor.rest(opening);
    int comment = line.indexOf(" #");
    return cursor.slip(
        DiagnosticCode.UNCLOSED_BRACKET,
        opening,
        opening + 1,
        "the bracket " + cursor.character(opening) + " is not closed",
        comment >= 0 && line.indexOf(list ? ']' : '}', comment) >= 0
            ? "# begins a comment: a text that begins with it stands in quotes"
            : hint);
  }

  /** Refuses what follows the last bracket in its line. */
  private void requireEnd() {
    cursor.skipBlanks();
    if (cursor.isEndOfLine() || cursor.isComment() || cursor.here() == ':') {
      return;
    }
    if ("]}".indexOf(cursor.here()) >= 0) {
      throw cursor.malformed("this bracket closes nothing", "remove it, or write the opening one");
    }
    throw cursor.malformed(
        "more follows the closing bracket",
        cursor.isKey() ? "write each key in a line of its own" : null);
  }

  /** Refuses what no text without quotes can begin with. */
  void requireBeginning() {
    cursor.requirePlainSpace(cursor.at());
    char c = cursor.here();
    if (CANNOT_BEGIN.indexOf(c) >= 0) {
      String token = cursor.text(cursor.at(), cursor.tokenEnd(cursor.at()));
      throw cursor.malformed(
          "a text cannot begin with " + c + " unless it stands in quotes",
          "write it in quotes: \"" + ShownText.excerpt(token) + "\"");
    }
  }
}
