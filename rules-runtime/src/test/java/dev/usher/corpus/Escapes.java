package dev.usher.corpus;

import dev.usher.model.internal.HiddenCharacters;

/** A line in which characters that nobody sees are written as {@code \}{@code uXXXX}. */
final class Escapes {
  private static final int DIGITS = 6;
  private static final int HEX = 16;

  private Escapes() {}

  /** What a written line stands for. */
  static String decoded(String written) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < written.length()) {
      int end = end(written, at);
      text.append(end - at == 1 ? written.charAt(at) : (char) code(written, at));
      at = end;
    }
    return text.toString();
  }

  /** The index in the line as it is written of an index in what it stands for, or behind it. */
  static int writtenIndex(String written, int decoded) {
    int at = 0;
    for (int i = 0; i < decoded; i++) {
      at = at < written.length() ? end(written, at) : at + 1;
    }
    return at;
  }

  /** The index in what the line stands for of an index in it as it is written, or behind it. */
  static int decodedIndex(String written, int index) {
    int decoded = 0;
    int at = 0;
    while (at < index) {
      at = at < written.length() ? end(written, at) : at + 1;
      decoded++;
    }
    return decoded;
  }

  /** Writes what nobody would see, or what would end the line, as an escape. */
  static String encoded(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean strange = c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
              if (strange || HiddenCharacters.mayNotBeShown(c)) {
                for (char unit : Character.toChars(c)) {
                  written.append(String.format("\\u%04x", (int) unit));
                }
              } else {
                written.appendCodePoint(c);
              }
            });
    return written.toString();
  }

  private static int end(String written, int at) {
    return written.startsWith("\\u", at)
            && at + DIGITS <= written.length()
            && code(written, at) >= 0
        ? at + DIGITS
        : at + 1;
  }

  private static int code(String written, int at) {
    String digits = written.substring(at + 2, at + DIGITS);
    return digits.matches("[0-9a-fA-F]{4}") ? Integer.parseInt(digits, HEX) : -1;
  }
}
