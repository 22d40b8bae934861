package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something said about a rule that changes no decision, such as {@code @Clause("KY-T10")}.
 *
 * @param name {@link #CLAUSE} or {@link #ASSUMED}; never null
 * @param value what stands in its brackets, without quotes; null if it has none
 * @param comments its comments; never null
 * @param place the place of its name with the {@code @}; never null
 */
public record Annotation(String name, @Nullable String value, Comments comments, Place place)
    implements Node {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if something but the value is null
   */
  public Annotation {
    requireNonNull(name, "name");
    requireNonNull(comments, "comments");
    requireNonNull(place, "place");
  }

  /** Names the clause of the policy's document that the rule encodes. */
  public static final String CLAUSE = "Clause";

  /** Marks what the document leaves open, so that the company must confirm it. */
  public static final String ASSUMED = "Assumed";

  @Override
  public Annotation unplaced() {
    return new Annotation(name, value, comments.unplaced(), Place.NOWHERE);
  }
}
