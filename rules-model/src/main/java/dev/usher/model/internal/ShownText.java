package dev.usher.model.internal;

/**
 * Text from outside, as a message shows it: short, on one line, harmless to a terminal, and without
 * the figures of a card or an account.
 */
public final class ShownText {
  /** How much of a text is shown, in characters. */
  public static final int MOST = 40;

  /** As many figures in a row as the shortest card number has; dates with hours have fewer. */
  private static final int SECRET = 12;

  private ShownText() {}

  /** Returns the text, cut, with its hidden characters escaped and long rows of figures masked. */
  public static String excerpt(String text) {
    String cut =
        text.codePointCount(0, text.length()) > MOST
            ? text.substring(0, text.offsetByCodePoints(0, MOST))
            : text;
    // A row of figures that the cut goes through is masked as the whole of it would be.
    String ahead = text.substring(0, Math.min(text.length(), cut.length() + 2 * SECRET));
    String shown = escaped(masked(ahead).substring(0, cut.length()));
    return cut.length() < text.length() ? shown + '…' : shown;
  }

  /** Returns the text like {@link #excerpt}, in quotes. */
  public static String quoted(String text) {
    return '"' + excerpt(text) + '"';
  }

  /** Returns the whole text with its hidden characters escaped; a tab becomes a space. */
  public static String escaped(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(shown, codePoint));
    return shown.toString();
  }

  /**
   * Returns which exception a failure is and, like {@link #excerpt}, what it says. Its message may
   * quote a contact; whoever needs all of it has the exception.
   */
  public static String failure(Throwable failure) {
    String kind = failure.getClass().getName();
    String message = failure.getMessage();
    return message == null ? kind : kind + ": " + excerpt(message);
  }

  private static void append(StringBuilder shown, int codePoint) {
    if (codePoint == '\t') {
      shown.append(' ');
    } else if (HiddenCharacters.mayNotBeShown(codePoint)) {
      shown.append("\\u%04X".formatted(codePoint));
    } else {
      shown.appendCodePoint(codePoint);
    }
  }

  /** Returns a text of the same length in which no long row of figures can be read. */
  private static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    int start = 0;
    int figures = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at < text.length() && Character.isDigit(text.charAt(at))) {
        figures++;
      } else if (at == text.length() || !joins(text, at)) {
        if (figures >= SECRET) {
          mask(masked, start, at);
        }
        start = at + 1;
        figures = 0;
      }
    }
    return masked.toString();
  }

  /** Whether a character stands between two figures of one number. */
  private static boolean joins(String text, int at) {
    return " -./".indexOf(text.charAt(at)) >= 0
        && at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static void mask(StringBuilder text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isDigit(text.charAt(at))) {
        text.setCharAt(at, '•');
      }
    }
  }
}
