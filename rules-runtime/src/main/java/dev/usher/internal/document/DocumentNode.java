package dev.usher.internal.document;

import java.util.List;
import java.util.Map;

/** Something in a text, and where it begins; lines and columns are counted from 1. */
public sealed interface DocumentNode {

  /** Returns the line that it begins on. */
  int line();

  /** Returns the column that it begins at. */
  int column();

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
  record Scalar(int line, int column, Notation notation, String text) implements DocumentNode {}

  /**
   * A list.
   *
   * @param items its items; not copied
   */
  record Sequence(int line, int column, List<DocumentNode> items) implements DocumentNode {}

  /**
   * Values by name.
   *
   * @param entries the first entry of each name, in the order of the text; not copied
   * @param repeated the keys whose name came before; not copied
   */
  record Mapping(int line, int column, Map<String, Entry> entries, List<Key> repeated)
      implements DocumentNode {}

  /**
   * A name and its value.
   *
   * @param key the name; never null
   * @param value the value; never null
   */
  record Entry(Key key, DocumentNode value) {}

  /**
   * A name.
   *
   * @param name its characters; never null
   */
  record Key(int line, int column, String name) {}
}
