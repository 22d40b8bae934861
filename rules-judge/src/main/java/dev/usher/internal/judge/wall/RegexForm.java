package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;

/**
 * The regular expressions that can be matched in a time that does not explode: short, without an
 * escape, and with so few repetitions, none of a group, that a text is tried in at most the square
 * of its length.
 */
final class RegexForm {
  private static final int LONGEST = 200;
  private static final int MOST_REPETITIONS = 2;
  private static final String REPETITIONS = "*+?";
  private static final String UNREPEATED = "()|*+?";
  private static final String FORBIDDEN = "\\{}^$]";
  private static final String FORBIDDEN_IN_CLASS = "\\[&";

  private RegexForm() {}

  /** Takes a text that is such an expression. */
  static void check(PieceReader pieces) {
    Piece piece = pieces.peek();
    if (piece.kind() != Kind.TEXT || !isHarmless(piece.text())) {
      throw pieces.refused("a plain regular expression");
    }
    pieces.take();
  }

  private static boolean isHarmless(String quoted) {
    String regex = quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
    int repetitions = 0;
    int groups = 0;
    boolean inClass = false;
    char before = '(';
    for (int at = 0; at < regex.length(); at++) {
      char c = regex.charAt(at);
      if ((inClass ? FORBIDDEN_IN_CLASS : FORBIDDEN).indexOf(c) >= 0) {
        return false;
      }
      if (inClass) {
        inClass = c != ']';
      } else if (REPETITIONS.indexOf(c) >= 0) {
        repetitions++;
        if (UNREPEATED.indexOf(before) >= 0) {
          return false;
        }
      } else {
        groups += c == '(' ? 1 : 0;
        inClass = c == '[';
      }
      before = c;
    }
    return regex.length() <= LONGEST && repetitions <= MOST_REPETITIONS && groups <= 1 && !inClass;
  }
}
