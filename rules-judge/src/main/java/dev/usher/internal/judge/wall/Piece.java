package dev.usher.internal.judge.wall;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param text as written, with its quotes; empty at the end
 * @param line the line in which it begins
 */
record Piece(Kind kind, String text, int line) {

  /** What a piece is. */
  enum Kind {
    WORD,
    /** Begins with a digit. */
    FIGURE,
    /** In double quotes. */
    TEXT,
    /** In single quotes. */
    NAME,
    SIGN,
    END
  }

  boolean is(String written) {
    return text.equals(written);
  }

  /** A word that begins with {@code $}, which no word of Java or of the vocabulary does. */
  boolean isVariable() {
    return kind == Kind.WORD && text.startsWith("$") && text.length() > 1;
  }
}
