package dev.usher.policy.rule;

/**
 * A comment.
 *
 * @param text as written, with its {@code //} or its {@code /*} and end; never null
 * @param place where it begins; never null
 */
public record Comment(String text, Place place) implements Node {

  /** Returns whether it ends only with its line. */
  public boolean isLine() {
    return text.startsWith("//");
  }

  @Override
  public Comment unplaced() {
    return new Comment(text, Place.NOWHERE);
  }
}
