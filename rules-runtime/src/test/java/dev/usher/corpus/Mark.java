package dev.usher.corpus;

import dev.usher.policy.Diagnostic;
import java.util.Comparator;

/**
 * What is said, and where; counted as in the case's own files.
 *
 * @param file the file's name
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 * @param length 0 where something is missing
 * @param code the id of what is said
 */
record Mark(String file, int line, int column, int length, String code)
    implements Comparable<Mark> {
  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::file)
          .thenComparingInt(Mark::line)
          .thenComparingInt(Mark::column)
          .thenComparingInt(Mark::length)
          .thenComparing(Mark::code);

  /**
   * What a diagnostic marks.
   *
   * @param added how many lines the file has that the case does not write
   */
  static Mark of(Diagnostic said, int added) {
    int line = said.line() == 0 ? 0 : said.line() - added;
    return new Mark(said.file(), line, said.column(), said.length(), said.code().id());
  }

  /** {@code LINE:COLUMN+LENGTH}, without what is 0. */
  String where() {
    String place = line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
    return file + (length == 0 ? place : place + "+" + length);
  }

  @Override
  public int compareTo(Mark other) {
    return ORDER.compare(this, other);
  }
}
