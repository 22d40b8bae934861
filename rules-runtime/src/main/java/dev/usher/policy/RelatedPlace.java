package dev.usher.policy;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Place;
import java.io.Serializable;

/**
 * Another place that a {@link Diagnostic} speaks of, such as the other one of two rules.
 *
 * @param place where it is; never null
 * @param note what stands there, such as {@code the rule of that name}; never null
 */
public record RelatedPlace(Place place, String note) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there are both. */
  public RelatedPlace {
    requireNonNull(place, "place");
    requireNonNull(note, "note");
  }
}
