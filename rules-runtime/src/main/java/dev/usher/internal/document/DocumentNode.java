package dev.usher.internal.document;

import java.util.List;

/**
 * Something in a text, and where it stands; lines, and columns in UTF-16 units, are counted from 1.
 */
public sealed interface DocumentNode permits DocumentNode.Scalar, DocumentNode.Sequence, Mapping {

  /** Returns the line that it begins on. */
  int line();

  /** Returns the column that it begins at. */
  int column();

  /**
   * Returns how many UTF-16 units of its first line it takes: a scalar with its quotes, a bracket
   * or a dash that begins a list or a group, or the first key of a group without brackets. 0 for
   * what is not written at all.
   */
  int length();

  /** What the text itself says about a scalar's type. */
  enum Notation {
    /** A text in quotes. */
    TEXT,
    /** YAML without quotes: whatever its reader takes it for. */
    PLAIN,
    /** A JSON number. */
    NUMBER,
    /** A JSON true or false. */
    FLAG,
    /** Nothing. */
    NULL
  }

  /**
   * A single value.
   *
   * @param notation what the text says about its type; never null
   * @param text the characters as they were written, without quotes and escapes; never null
   */
  record Scalar(int line, int column, int length, Notation notation, String text)
      implements DocumentNode {}

  /**
   * A list.
   *
   * @param items its items; not copied
   */
  record Sequence(int line, int column, List<DocumentNode> items) implements DocumentNode {
    @Override
    public int length() {
      return 1;
    }
  }
}
