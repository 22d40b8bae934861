package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;
import java.util.Set;

/**
 * What the text of a file must be before a parser of Drools sees it, which reads deep nesting by
 * recursion and tries every reading of a long one.
 */
final class RawText {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 50;

  /** More than a rule of 200 conditions and 100 verbs has. */
  private static final int MOST_PIECES = 10_000;

  private RawText() {}

  /**
   * Refuses a text that is too large, too deep, or holds a word that is not of the vocabulary.
   *
   * @throws CompilerObjection if it is one
   */
  static void check(String packageName, String file, String text) {
    if (text.length() > LONGEST) {
      throw CompilerObjection.at(file, 0, "more than " + LONGEST + " characters");
    }
    Set<String> packageParts = Set.of(packageName.split("\\."));
    int depth = 0;
    int count = 0;
    for (Piece piece : Pieces.of(file, text, 1)) {
      depth += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
      count = piece.is("rule") ? 0 : count + 1;
      if (depth < 0 || depth > DEEPEST || count > MOST_PIECES) {
        throw CompilerObjection.at(file, piece.line(), "brackets or a rule without an end");
      }
      if (piece.kind() == Kind.WORD
          && !piece.isVariable()
          && !KnownWords.holds(piece.text(), packageParts)) {
        throw CompilerObjection.at(
            file, piece.line(), "\"" + piece.text() + "\" is not part of the vocabulary of rules");
      }
    }
    if (depth > 0) {
      throw CompilerObjection.at(file, 0, "brackets without an end");
    }
  }
}
