package dev.usher.log;

/** Tells a line that was not written to its end: one that begins as all do, and is left open. */
final class CutLine {
  private static final String BEGINNING = "{\"formatVersion\":";

  private CutLine() {}

  /** Whether a line that could not be read is the beginning of one. */
  static boolean is(String line) {
    int common = Math.min(line.length(), BEGINNING.length());
    return common > 0 && BEGINNING.startsWith(line.substring(0, common)) && isOpen(line);
  }

  private static boolean isOpen(String line) {
    int depth = 0;
    boolean inText = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (inText && c == '\\') {
        at++;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && (c == '{' || c == '[')) {
        depth++;
      } else if (!inText && (c == '}' || c == ']')) {
        depth--;
      }
    }
    return inText || depth > 0;
  }
}
