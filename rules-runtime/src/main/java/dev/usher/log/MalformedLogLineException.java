package dev.usher.log;

/** A line is none of a decision log: what {@link LogLineReader} refuses, and where it stands. */
public final class MalformedLogLineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final long line;
  private final int column;
  private final boolean cut;

  MalformedLogLineException(String problem, long line, int column, boolean cut) {
    super("line " + line + ", column " + column + ": " + problem);
    this.problem = problem;
    this.line = line;
    this.column = column;
    this.cut = cut;
  }

  /** Returns what is wrong with the line, without its place. */
  public String problem() {
    return problem;
  }

  /** Returns the number of the line, counted from 1. */
  public long line() {
    return line;
  }

  /** Returns the column of what is at fault, in UTF-16 units counted from 1. */
  public int column() {
    return column;
  }

  /**
   * Whether the line is the beginning of one only: the program that wrote it was ended meanwhile.
   */
  public boolean isCut() {
    return cut;
  }
}
