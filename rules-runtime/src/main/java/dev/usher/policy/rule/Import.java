package dev.usher.policy.rule;

/**
 * An import of the vocabulary, which a policy needs none of.
 *
 * @param kind {@code function}, {@code static} or empty; never null
 * @param name what is imported; never null
 * @param comments its comments; never null
 * @param place its place, from the word {@code import} on; never null
 */
public record Import(String kind, String name, Comments comments, Place place) implements Node {

  @Override
  public Import unplaced() {
    return new Import(kind, name, comments.unplaced(), Place.NOWHERE);
  }
}
