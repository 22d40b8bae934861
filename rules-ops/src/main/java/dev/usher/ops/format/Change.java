package dev.usher.ops.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What the one form changes in a file.
 *
 * @param before the file's text
 * @param after the same in the one form
 */
record Change(String before, String after) {
  /** Stands behind the last line of a text that does not end with a line feed. */
  static final String UNENDED = "\0";

  /** The mark that a file may begin with. */
  static final String MARK = "\uFEFF";

  /** Returns the lines of the text that there is, without what ends them, and without its mark. */
  List<String> linesBefore() {
    String text = isMarked() ? before.substring(MARK.length()) : before;
    return lines(text.replace("\r\n", "\n"));
  }

  /** Returns the lines of the formatted text, without what ends them. */
  List<String> linesAfter() {
    return lines(after);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + UNENDED);
    }
    return lines;
  }

  private boolean isMarked() {
    return before.startsWith(MARK);
  }

  /** Returns the number of the first line that changes, or 0 if only what nobody sees does. */
  int line() {
    List<String> old = linesBefore();
    List<String> made = linesAfter();
    int line = 0;
    while (line < old.size() && line < made.size() && old.get(line).equals(made.get(line))) {
      line++;
    }
    return line < old.size() || line < made.size() ? line + 1 : 0;
  }

  /** Returns what is not in the form, in a few words. */
  String words() {
    if (line() > 0) {
      return "is not in form";
    }
    return isMarked() ? "begins with a byte order mark" : "has lines that end with CR LF";
  }
}
