package dev.usher.internal.check;

/**
 * A text in which {@code ▸} marks the place that a problem must be reported at.
 *
 * @param text without the mark
 * @param line of the mark, counted from 1
 * @param column of the mark, counted from 1
 */
record Marked(String text, int line, int column) {
  private static final char MARK = '▸';

  static Marked of(String text) {
    int at = text.indexOf(MARK);
    String before = text.substring(0, at);
    int lineStart = before.lastIndexOf('\n') + 1;
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = at - lineStart + 1;
    return new Marked(before + text.substring(at + 1), line, column);
  }

  /** The problem that is expected at the mark. */
  String at(String message) {
    return CheckedRules.FILE + ":" + line + ":" + column + ": " + message;
  }
}
