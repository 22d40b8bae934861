package dev.usher.policy.invariant;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.rule.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that a decision may have, such as {@code targets.first-response}, {@code approvals} or
 * {@code tier >= 3}.
 *
 * @param attribute the attribute of the decision that has it; never null
 * @param value which of several it is: a metric, an authority, a queue, the name of an action, the
 *     least tier or severity; null for any, for yes, and for the tier or severity as such, where it
 *     is asked whether it falls
 * @param place where it stands; never null
 */
public record Feature(Attribute attribute, @Nullable String value, Place place) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if attribute or place is null
   */
  public Feature {
    requireNonNull(attribute, "attribute");
    requireNonNull(place, "place");
  }

  /** Returns the same, standing nowhere. */
  public Feature unplaced() {
    return new Feature(attribute, value, Place.NOWHERE);
  }

  /** Returns whether attributes like this one are compared by size, and not by name. */
  public boolean isLevel() {
    return attribute == Attribute.TIER || attribute == Attribute.SEVERITY;
  }

  /** Returns it as an invariant writes it, such as {@code approvals.finance}. */
  public String word() {
    if (value == null) {
      return attribute.key();
    }
    return attribute.key() + (isLevel() ? " >= " : ".") + value;
  }

  /** Returns the word. */
  @Override
  public String toString() {
    return word();
  }
}
