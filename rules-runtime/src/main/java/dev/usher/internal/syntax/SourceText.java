package dev.usher.internal.syntax;

/** The text of a file and where its lines and characters are. Asking takes no time that grows. */
final class SourceText {
  private final String text;
  private int lineEnd = -1;

  SourceText(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  char at(int index) {
    return text.charAt(index);
  }

  boolean has(String part, int index) {
    return text.startsWith(part, index);
  }

  String part(int from, int to) {
    return text.substring(from, to);
  }

  int codePoint(int index) {
    return text.codePointAt(index);
  }

  /** Where the line ends that holds an index; the index must not decrease from call to call. */
  int lineEnd(int index) {
    if (index > lineEnd) {
      lineEnd = index;
      while (lineEnd < text.length() && at(lineEnd) != '\n' && at(lineEnd) != '\r') {
        lineEnd++;
      }
    }
    return lineEnd;
  }

  int find(String part, int from) {
    return text.indexOf(part, from);
  }

  /** Where the word ends that goes through an index. */
  int wordEnd(int index) {
    int end = index;
    while (end < text.length() && (isLetter(at(end)) || isDigit(at(end)))) {
      end++;
    }
    return end;
  }

  /** Where the figure ends that starts at an index; a dot belongs to it if a digit follows. */
  int figureEnd(int index) {
    int end = wordEnd(index);
    while (end + 1 < text.length() && at(end) == '.' && isDigit(at(end + 1))) {
      end = wordEnd(end + 1);
    }
    return end;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
