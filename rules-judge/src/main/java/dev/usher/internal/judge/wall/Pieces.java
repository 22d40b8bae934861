package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;
import dev.usher.model.internal.HiddenCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into pieces, and refuses whatever no rule needs: characters that nobody sees, escapes
 * other than those of a quote and of a backslash, signs other than those of conditions and calls.
 */
final class Pieces {
  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");
  private static final String SIGNS = "().,;:@!<>*-";
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_TEXT = 1_000;

  private final String file;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;
  private int line;

  private Pieces(String file, String text, int line) {
    this.file = file;
    this.text = text;
    this.line = line;
  }

  /**
   * Cuts a text.
   *
   * @param file its file, for objections
   * @param line the line in which it begins
   * @return its pieces, the last of which is the end
   * @throws CompilerObjection if it holds what no rule needs
   */
  static List<Piece> of(String file, String text, int line) {
    Pieces pieces = new Pieces(file, text, line);
    while (pieces.at < text.length()) {
      pieces.next();
    }
    pieces.add(Kind.END, pieces.at);
    return pieces.pieces;
  }

  private void next() {
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      line++;
    } else if (c == ' ' || c == '\t' || (c == '\r' && text.startsWith("\r\n", at))) {
      at++;
    } else if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      comment(end < 0 ? text.length() : end);
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      if (end < 0) {
        throw refused("a comment that does not end");
      }
      comment(end + 2);
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (isWordPart(c)) {
      word(isDigit(c));
    } else {
      sign(c);
    }
  }

  private void comment(int end) {
    for (; at < end; at += Character.charCount(text.codePointAt(at))) {
      if (text.charAt(at) == '\n') {
        line++;
      } else if (!text.startsWith("\r\n", at)) {
        seen();
      }
      if (text.startsWith("\\u", at)) {
        throw refused("\"\\u\" in a comment, which is read as code");
      }
    }
  }

  private void quoted(char quote) {
    int end = at + 1;
    for (int start = at; ; end++) {
      if (end >= text.length() || text.charAt(end) == '\n' || end - start > LONGEST_TEXT) {
        throw refused("a text that does not end in its line, or a long one");
      }
      char c = text.charAt(end);
      if (c == '\\') {
        end++;
        if (end >= text.length() || "\"\\".indexOf(text.charAt(end)) < 0) {
          throw refused("a backslash before anything but a quote or a backslash");
        }
      } else if (c == quote) {
        break;
      }
    }
    int start = at;
    for (; at <= end; at += Character.charCount(text.codePointAt(at))) {
      seen();
    }
    at = start;
    add(quote == '"' ? Kind.TEXT : Kind.NAME, end + 1);
  }

  /** Refuses a character that nobody sees. */
  private void seen() {
    int c = text.codePointAt(at);
    if (c != '\t' && HiddenCharacters.mayNotBeShown(c)) {
      throw refused(String.format("U+%04X", c));
    }
  }

  private void word(boolean figure) {
    int end = at;
    while (end < text.length() && (isWordPart(text.charAt(end)) || (figure && isPoint(end)))) {
      end++;
    }
    if (end - at > LONGEST_WORD) {
      throw refused("a word or figure of more than " + LONGEST_WORD + " characters");
    }
    add(figure ? Kind.FIGURE : Kind.WORD, end);
  }

  private boolean isPoint(int index) {
    return text.charAt(index) == '.'
        && index + 1 < text.length()
        && isDigit(text.charAt(index + 1));
  }

  private void sign(char c) {
    boolean pair = at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2));
    if (!pair && SIGNS.indexOf(c) < 0) {
      throw refused(String.format("U+%04X outside a text", text.codePointAt(at)));
    }
    add(Kind.SIGN, at + (pair ? 2 : 1));
  }

  private void add(Kind kind, int end) {
    pieces.add(new Piece(kind, text.substring(at, end), line));
    at = end;
  }

  private CompilerObjection refused(String what) {
    return CompilerObjection.at(file, line, "no rule needs " + what);
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
