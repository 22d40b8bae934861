package dev.usher.ops.book;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in a row, as a paragraph, a point of a list or a line of a cell has them.
 *
 * @param phrases the words, with whatever stands between them
 */
record Passage(List<TextPart> phrases) {

  Passage {
    phrases = List.copyOf(phrases);
  }

  static Passage of(String text) {
    return of(TextPart.of(text));
  }

  static Passage of(TextPart... phrases) {
    return new Passage(List.of(phrases));
  }

  /** Returns the line with something behind it. */
  Passage and(TextPart more) {
    List<TextPart> longer = new ArrayList<>(phrases);
    longer.add(more);
    return new Passage(longer);
  }

  /** Returns the line with more words behind it. */
  Passage and(String more) {
    return and(TextPart.of(more));
  }
}
