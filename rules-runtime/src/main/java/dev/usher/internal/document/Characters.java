package dev.usher.internal.document;

import dev.usher.model.internal.HiddenCharacters;
import dev.usher.policy.DiagnosticCode;
import java.util.function.IntPredicate;

/**
 * The characters that a file for people must not hold as such: nobody sees them, or all is lost.
 */
public final class Characters {
  private Characters() {}

  /**
   * Whether a character must not stand in a file as such: all that may not be shown, tabs and line
   * breaks aside.
   */
  public static boolean isHidden(int codePoint) {
    return codePoint != '\t'
        && codePoint != '\n'
        && codePoint != '\r'
        && HiddenCharacters.mayNotBeShown(codePoint);
  }

  /**
   * Refuses a file that holds a hidden character, or U+FFFD, which stands where bytes were not
   * UTF-8.
   *
   * @throws FaultException naming the first of them and its place
   */
  static void requireVisible(String file) {
    int at = first(file, c -> isHidden(c) || c == 0xFFFD);
    if (at < 0) {
      return;
    }
    int codePoint = file.codePointAt(at);
    int lineStart = Math.max(file.lastIndexOf('\n', at), file.lastIndexOf('\r', at)) + 1;
    int line =
        1
            + (int)
                file.substring(0, at)
                    .replace("\r\n", "\n")
                    .chars()
                    .filter(c -> c == '\n' || c == '\r')
                    .count();
    String message =
        codePoint == 0xFFFD
            ? "the character U+FFFD stands where the file is not UTF-8: save it as UTF-8"
            : "the character U+%04X cannot be seen: remove it".formatted(codePoint);
    String hint =
        codePoint == 0xFFFD
            ? null
            : "where a text needs it, write \"\\u%04X\" in double quotes".formatted(codePoint);
    DiagnosticCode code =
        codePoint == 0xFFFD ? DiagnosticCode.NOT_UTF8 : DiagnosticCode.HIDDEN_CHARACTER;
    throw new Fault(code, "", line, 1 + at - lineStart, 1, message, hint).exception();
  }

  private static int first(String text, IntPredicate wanted) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (wanted.test(text.codePointAt(at))) {
        return at;
      }
    }
    return -1;
  }
}
