package dev.usher.ops.book;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Some words of a book.
 *
 * @param text the words
 * @param tone how they stand out
 * @param target what they lead to: {@code #} and the id of a part of the book, or an address
 *     outside it; null if nothing
 */
record TextPart(String text, Emphasis tone, @Nullable String target) {

  /** How words stand out. */
  enum Emphasis {
    /** Not at all. */
    PLAIN,
    /** As a name does. */
    STRONG,
    /** As a remark beside the text does. */
    MARK,
    /** As the name of a clause does, which stands on one line. */
    CLAUSE
  }

  TextPart {
    requireNonNull(text, "text");
    requireNonNull(tone, "tone");
  }

  static TextPart of(String text) {
    return new TextPart(text, Emphasis.PLAIN, null);
  }

  static TextPart strong(String text) {
    return new TextPart(text, Emphasis.STRONG, null);
  }

  static TextPart mark(String text) {
    return new TextPart(text, Emphasis.MARK, null);
  }

  static TextPart clause(String clause, String target) {
    return new TextPart(clause, Emphasis.CLAUSE, target);
  }

  static TextPart link(String text, @Nullable String target) {
    return new TextPart(text, Emphasis.PLAIN, target);
  }
}
