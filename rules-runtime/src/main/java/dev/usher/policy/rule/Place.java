package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * Where something stands in a policy.
 *
 * @param file the file's name within the policy's folder, such as {@code refunds.drl}; empty for
 *     what stands in no file
 * @param line the line, counted from 1; 0 for what stands in no file
 * @param column the column of its first character, in UTF-16 units counted from 1; 0 for what
 *     stands in no file
 * @param length how many UTF-16 units of that line it takes; 0 if it has no extent
 */
public record Place(String file, int line, int column, int length) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The place of what was made by a program and stands in no file. */
  public static final Place NOWHERE = new Place("", 0, 0, 0);

  /**
   * Checks the place.
   *
   * @throws NullPointerException if the file is null
   * @throws IllegalArgumentException if line, column or length is negative
   */
  public Place {
    requireNonNull(file, "file");
    if (line < 0 || column < 0 || length < 0) {
      throw new IllegalArgumentException(
          "place " + line + ":" + column + ", length " + length + ": 0 or more is allowed");
    }
  }

  /**
   * Returns the place from the beginning of this one to the end of another one on the same line, or
   * this one if the other begins on another line or before it.
   */
  public Place upTo(Place last) {
    boolean reaches = last.line == line && last.column >= column;
    return reaches ? new Place(file, line, column, last.column + last.length - column) : this;
  }

  /** Returns {@code FILE:LINE:COLUMN}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
