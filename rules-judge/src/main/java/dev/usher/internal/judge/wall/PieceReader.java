package dev.usher.internal.judge.wall;

import dev.usher.internal.judge.wall.Piece.Kind;
import java.util.List;
import java.util.Set;

/** The place in a text up to which it has been found to be in order. */
final class PieceReader {
  private final String file;
  private final List<Piece> pieces;
  private int at;

  PieceReader(String file, String text, int line) {
    this.file = file;
    this.pieces = Pieces.of(file, text, line);
  }

  String file() {
    return file;
  }

  Piece peek() {
    return pieces.get(at);
  }

  Piece peek(int ahead) {
    return pieces.get(Math.min(at + ahead, pieces.size() - 1));
  }

  Piece take() {
    Piece piece = peek();
    if (at < pieces.size() - 1) {
      at++;
    }
    return piece;
  }

  boolean takeIf(String written) {
    boolean found = peek().is(written);
    if (found) {
      take();
    }
    return found;
  }

  boolean isOneOf(Set<String> written) {
    return peek().kind() != Kind.END && written.contains(peek().text());
  }

  boolean isEnd() {
    return peek().kind() == Kind.END;
  }

  void expect(String sign) {
    if (!takeIf(sign)) {
      throw refused("\"" + sign + "\"");
    }
  }

  void expectEnd() {
    if (!isEnd()) {
      throw refused("the end");
    }
  }

  /** Takes words joined by dots. */
  String takePath() {
    StringBuilder path = new StringBuilder(take().text());
    while (peek().is(".") && peek(1).kind() == Kind.WORD) {
      path.append(take().text()).append(take().text());
    }
    return path.toString();
  }

  CompilerObjection refused(String wanted) {
    return CompilerObjection.at(
        file, peek().line(), "\"" + peek().text() + "\" stands where " + wanted + " belongs");
  }
}
