package dev.usher.internal.document;

/** Text from outside, as a message shows it: short, on one line, and harmless to a terminal. */
public final class Shown {
  /** How much of a text is shown, in characters. */
  private static final int MOST = 40;

  private Shown() {}

  /** Returns the text, cut and with its invisible characters escaped. */
  public static String plain(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(MOST).forEach(c -> append(shown, c));
    return text.codePointCount(0, text.length()) > MOST
        ? shown.append('…').toString()
        : shown.toString();
  }

  /** Returns the whole text with its invisible characters escaped. */
  public static String safe(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  /** Returns the text like {@link #plain}, in quotes. */
  public static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (Characters.isHidden(codePoint) || codePoint == '\n' || codePoint == '\r') {
      shown.append("\\u%04X".formatted(codePoint));
    } else {
      shown.appendCodePoint(codePoint == '\t' ? ' ' : codePoint);
    }
  }
}
