package dev.usher.data;

/** A text is no decision: what {@link DecisionReader} refuses, and where in the text. */
public final class MalformedDecisionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  MalformedDecisionException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** Returns the line of the text that is at fault, counted from 1. */
  public int line() {
    return line;
  }

  /** Returns the column of what is at fault, in UTF-16 units counted from 1. */
  public int column() {
    return column;
  }
}
