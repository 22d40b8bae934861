package dev.usher.internal.analysis.difference;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.model.decision.Attribute;

/**
 * Where two policies may come to different values of an attribute. Elsewhere they do not, at any
 * moment.
 *
 * @param attribute the attribute; never null
 * @param where all possible combinations that the difference may show in; never null
 * @param possibility whether there is one: if never, the policies are proven equal; never null
 */
public record AttributeDifference(Attribute attribute, Term where, Possibility possibility) {

  /** Checks the parts. */
  public AttributeDifference {
    requireNonNull(attribute, "attribute");
    requireNonNull(where, "where");
    requireNonNull(possibility, "possibility");
  }

  /** Returns whether both come to the same for every contact, at every moment: proven. */
  public boolean isEqual() {
    return possibility.isNever();
  }
}
