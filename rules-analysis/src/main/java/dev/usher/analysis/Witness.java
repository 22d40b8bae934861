package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.compare.DecisionDifference;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import java.time.Instant;

/**
 * A contact that two policies decide otherwise, each as the engine itself decides it.
 *
 * @param contact the contact; never null
 * @param at the moment that both decide it as of, at its receipt or later; never null
 * @param before what the earlier policy decides; never null
 * @param after what the later one does; never null
 */
public record Witness(Contact contact, Instant at, Decision before, Decision after) {

  /**
   * Checks the parts.
   *
   * @throws NullPointerException if one of them is null
   */
  public Witness {
    requireNonNull(contact, "contact");
    requireNonNull(at, "at");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }

  /** Returns how the two decisions differ. */
  public DecisionDifference difference() {
    return DecisionDifference.between(before, after);
  }
}
