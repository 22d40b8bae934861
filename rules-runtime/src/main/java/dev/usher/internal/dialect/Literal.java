package dev.usher.internal.dialect;

/**
 * A value as a condition writes it.
 *
 * @param kind what it looks like
 * @param at its place and its text; for a constant the whole of it, such as {@code Severity.HIGH}
 */
record Literal(Kind kind, Token at) {

  /** What a literal looks like. */
  enum Kind {
    /** In double quotes. */
    TEXT,
    /** A figure. */
    NUMBER,
    /** True or false. */
    YES_OR_NO,
    /** The literal {@code null}. */
    NOTHING,
    /** A qualified constant of an enum. */
    CONSTANT,
    /** A single word, which no literal is. */
    WORD
  }

  String shown() {
    return kind == Kind.CONSTANT || kind == Kind.WORD ? at.text() : at.shown();
  }
}
