package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

/**
 * A comment.
 *
 * @param text as written, with its {@code //} or its {@code /*} and end; never null
 * @param place where it begins; never null
 */
public record Comment(String text, Place place) implements Node {

  /**
   * Checks the text.
   *
   * @throws NullPointerException if something is null
   * @throws IllegalArgumentException if the text is no comment, or more than one
   */
  public Comment {
    requireNonNull(text, "text");
    requireNonNull(place, "place");
    boolean line = text.startsWith("//") && text.indexOf('\n') < 0;
    boolean block = text.startsWith("/*") && text.indexOf("*/", 2) == text.length() - 2;
    if (!line && !block) {
      throw new IllegalArgumentException("not a comment: " + text);
    }
  }

  /** Returns whether it ends only with its line. */
  public boolean isLine() {
    return text.startsWith("//");
  }

  /** Returns the line that it ends in, counted as {@link Place#line} is. */
  public int lastLine() {
    return place.line() + (int) text.chars().filter(c -> c == '\n').count();
  }

  @Override
  public Comment unplaced() {
    return new Comment(text, Place.NOWHERE);
  }
}
