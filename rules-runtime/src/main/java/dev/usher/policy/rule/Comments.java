package dev.usher.policy.rule;

import java.util.List;

/**
 * The comments that belong to a part of a rule.
 *
 * @param before those that stand before it, in order
 * @param after those that stand behind it on the same line, in order
 */
public record Comments(List<Comment> before, List<Comment> after) {

  /** No comments. */
  public static final Comments NONE = new Comments(List.of(), List.of());

  /** Copies the lists. */
  public Comments {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns whether there are none. */
  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  Comments unplaced() {
    return new Comments(unplaced(before), unplaced(after));
  }

  static List<Comment> unplaced(List<Comment> comments) {
    return comments.stream().map(Comment::unplaced).toList();
  }
}
