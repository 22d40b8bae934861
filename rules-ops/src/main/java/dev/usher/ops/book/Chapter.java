package dev.usher.ops.book;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A heading and what stands below it.
 *
 * @param id what leads to it
 * @param title the heading
 * @param blocks what is said right below it
 * @param parts chapters within it
 */
record Chapter(String id, String title, List<Block> blocks, List<Chapter> parts) {

  Chapter {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    blocks = List.copyOf(blocks);
    parts = List.copyOf(parts);
  }

  /** Returns words as a heading begins. */
  static String heading(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** Returns whether nothing stands below the heading. */
  boolean isEmpty() {
    return blocks.isEmpty() && parts.isEmpty();
  }
}
