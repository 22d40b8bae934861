package dev.usher.internal.document;

import dev.usher.policy.DiagnosticCode;

/** Finds the slips around texts in quotes. */
final class YamlQuotes {
  private final YamlCursor cursor;

  YamlQuotes(YamlCursor cursor) {
    this.cursor = cursor;
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /**
   * Goes over the text in quotes that begins here.
   *
   * @param delimiters what may follow it in its line
   */
  void skip(String delimiters) {
    int opening = cursor.at();
    int closing = closing(opening);
    boolean several = closing >= 0 && cursor.line(closing) > cursor.line(opening);
    if (closing < 0 || (several && !mayFollow(closing + 1, delimiters))) {
      throw cursor.slip(
          DiagnosticCode.UNCLOSED_TEXT,
          opening,
          cursor.lineEnd(),
          "the quote " + cursor.here() + " is not closed",
          "write the closing quote where the text ends, in the same line");
    }
    cursor.go(closing + 1);
    if (!mayFollow(cursor.at(), delimiters)) {
      throw followed(cursor.character(closing), delimiters);
    }
  }

  /** Returns where the colon stands behind a key in quotes that begins here, or -1. */
  int colon() {
    int closing = closing(cursor.at());
    if (closing < 0 || cursor.line(closing) > cursor.line(cursor.at())) {
      return -1;
    }
    int next = afterBlanks(closing + 1);
    boolean colon = next < cursor.length() && cursor.character(next) == ':';
    return colon && cursor.isSpaceOrEnd(next + 1) ? next : -1;
  }

  private int closing(int opening) {
    char quote = cursor.character(opening);
    for (int i = opening + 1; i < cursor.length(); i++) {
      char c = cursor.character(i);
      boolean doubled =
          quote == '\'' && c == quote && i + 1 < cursor.length() && cursor.character(i + 1) == c;
      if (doubled || (c == '\\' && quote == '"')) {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }

  private int afterBlanks(int offset) {
    int next = offset;
    while (next < cursor.length() && TextPlaces.isBlank(cursor.character(next))) {
      next++;
    }
    return next;
  }

  private boolean mayFollow(int offset, String delimiters) {
    int next = afterBlanks(offset);
    if (next >= cursor.length() || TextPlaces.isBreak(cursor.character(next))) {
      return true;
    }
    char c = cursor.character(next);
    return (c == '#' && next > offset) || delimiters.indexOf(c) >= 0;
  }

  private FaultException followed(char quote, String delimiters) {
    cursor.skipBlanks();
    if (cursor.here() == ':') {
      return cursor.malformed(
          "a second colon stands in the line, as if there were another key",
          "each key stands in a line of its own");
    }
    String message = "more text follows the closing quote";
    if (isQuote(cursor.here()) && delimiters.indexOf(',') >= 0) {
      return cursor.malformed(message, "a comma may be missing before it");
    }
    return cursor.malformed(
        message,
        quote == '\''
            ? "an apostrophe in a text in single quotes is doubled, ''; or use double quotes"
            : "put all of the text in quotes, and a \\ before each \" in it");
  }
}
