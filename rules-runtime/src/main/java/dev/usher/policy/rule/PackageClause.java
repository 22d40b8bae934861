package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

/**
 * The first line of a file of rules.
 *
 * @param name the package, the policy's name with {@code _} for {@code -}; never null
 * @param comments its comments, the file's header among them; never null
 * @param place the name's place; never null
 */
public record PackageClause(String name, Comments comments, Place place) implements Node {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if one of them is null
   */
  public PackageClause {
    requireNonNull(name, "name");
    requireNonNull(comments, "comments");
    requireNonNull(place, "place");
  }

  @Override
  public PackageClause unplaced() {
    return new PackageClause(name, comments.unplaced(), Place.NOWHERE);
  }
}
