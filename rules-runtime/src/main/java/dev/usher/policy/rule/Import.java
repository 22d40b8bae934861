package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

/**
 * An import of the vocabulary, which a policy needs none of.
 *
 * @param kind {@code function}, {@code static} or empty; never null
 * @param name what is imported; never null
 * @param comments its comments; never null
 * @param place its place, from the word {@code import} on; never null
 */
public record Import(String kind, String name, Comments comments, Place place) implements Node {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if one of them is null
   */
  public Import {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    requireNonNull(comments, "comments");
    requireNonNull(place, "place");
  }

  @Override
  public Import unplaced() {
    return new Import(kind, name, comments.unplaced(), Place.NOWHERE);
  }
}
