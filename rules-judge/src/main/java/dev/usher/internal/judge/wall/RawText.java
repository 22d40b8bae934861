package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the text of a file must be before a parser of Drools sees it, which reads deep nesting by
 * recursion and tries every reading of a long one.
 */
final class RawText {
  private static final int LONGEST = 1_000_000;
  private static final int DEEPEST = 50;

  /** Of a fact, a verb and helper words; the time that Drools' parser takes doubles with each. */
  private static final int DEEPEST_CALL = 6;

  /** More than a rule of 200 conditions and 100 verbs has. */
  private static final int MOST_PIECES = 10_000;

  private static final int MOST_RULES = 10_000;

  private final String file;
  private final List<Piece> pieces;
  private final Set<String> packageParts;
  private final Set<String> names = new HashSet<>();
  private final Deque<Boolean> calls = new ArrayDeque<>();
  private int callDepth;
  private int sinceRule;

  private RawText(String packageName, String file, List<Piece> pieces) {
    this.file = file;
    this.pieces = pieces;
    this.packageParts = Set.of(packageName.split("\\."));
  }

  /**
   * Refuses a text that is too large, too deep, or holds a word that is not of the vocabulary.
   *
   * @throws CompilerObjection if it is one
   */
  static void check(String packageName, String file, String text) {
    if (text.length() > LONGEST) {
      throw CompilerObjection.at(file, 0, "more than " + LONGEST + " characters");
    }
    new RawText(packageName, file, Pieces.of(file, text, 1)).check();
  }

  private void check() {
    for (int i = 0; i < pieces.size() - 1; i++) {
      Piece piece = pieces.get(i);
      Piece next = pieces.get(i + 1);
      bound(piece, i > 0 && pieces.get(i - 1).kind() == Kind.WORD);
      if (piece.is("rule") && (next.kind() == Kind.TEXT || next.kind() == Kind.NAME)) {
        rule(next);
      }
      if (piece.is(".") && next.kind() != Kind.WORD && !next.is("*")) {
        throw refused(next, "a word is missing behind a dot");
      }
      if (piece.kind() == Kind.WORD && !piece.isVariable() && !isKnown(piece)) {
        throw refused(piece, "\"" + piece.text() + "\" is not part of the vocabulary of rules");
      }
    }
    if (!calls.isEmpty()) {
      throw CompilerObjection.at(file, 0, "brackets without an end");
    }
  }

  private boolean isKnown(Piece word) {
    return KnownWords.holds(word.text()) || packageParts.contains(word.text());
  }

  private void bound(Piece piece, boolean behindWord) {
    if (piece.is("(")) {
      calls.push(behindWord);
      callDepth += behindWord ? 1 : 0;
    } else if (piece.is(")")) {
      if (calls.isEmpty()) {
        throw refused(piece, "a bracket without a beginning");
      }
      callDepth -= calls.pop() ? 1 : 0;
    }
    sinceRule = piece.is("rule") ? 0 : sinceRule + 1;
    if (calls.size() > DEEPEST || callDepth > DEEPEST_CALL || sinceRule > MOST_PIECES) {
      throw refused(piece, "brackets too deep, or a rule without an end");
    }
  }

  private void rule(Piece name) {
    if (!names.add(name.text()) || names.size() > MOST_RULES) {
      throw refused(name, "a rule by the name of another, or one too many");
    }
  }

  private CompilerObjection refused(Piece where, String why) {
    return CompilerObjection.at(file, where.line(), why);
  }
}
