package dev.usher.internal.judge.wall;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.policy.rule.HelperWord;
import java.util.regex.Pattern;

/** The form of literals, and of what stands between the brackets of a call. */
final class ArgumentForm {
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?B?");

  /** Deeper than helper words go, and no stack is short of it. */
  private static final int DEEPEST = 5;

  private final PieceReader pieces;
  private final boolean variables;
  private int depth;

  /**
   * Reads arguments.
   *
   * @param variables whether a variable may be one
   */
  ArgumentForm(PieceReader pieces, boolean variables) {
    this.pieces = pieces;
    this.variables = variables;
  }

  /** Reads brackets and literals, helper words and variables between them. */
  void brackets() {
    if (++depth > DEEPEST) {
      throw pieces.refused("a plain argument");
    }
    pieces.expect("(");
    if (!pieces.peek().is(")")) {
      do {
        argument();
      } while (pieces.takeIf(","));
    }
    pieces.expect(")");
    depth--;
  }

  private void argument() {
    if (variables && pieces.peek().isVariable()) {
      pieces.take();
    } else if (HelperWord.named(pieces.peek().text()).isPresent()) {
      pieces.take();
      brackets();
    } else {
      literal();
    }
  }

  /** Reads a text, a figure or a constant. */
  void literal() {
    Piece piece = pieces.peek();
    boolean known =
        switch (piece.kind()) {
          case TEXT -> true;
          case FIGURE -> FIGURE.matcher(piece.text()).matches();
          case WORD -> isConstant(piece.text());
          case NAME, SIGN, END -> false;
        };
    if (!known) {
      throw pieces.refused("a literal");
    }
    pieces.take();
  }

  private boolean isConstant(String type) {
    if (pieces.peek(1).is(".") && Vocabulary.constant(type, pieces.peek(2).text()).isPresent()) {
      pieces.take();
      pieces.take();
      return true;
    }
    return false;
  }
}
