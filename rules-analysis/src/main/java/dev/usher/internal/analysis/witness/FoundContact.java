package dev.usher.internal.analysis.witness;

import dev.usher.model.Contact;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A contact that two policies decide otherwise.
 *
 * @param contact the contact
 * @param at the moment that both decide it as of
 * @param before the earlier policy's decision
 * @param after the later policy's
 * @param attributes those that differ
 */
public record FoundContact(
    Contact contact, Instant at, Decision before, Decision after, Set<Attribute> attributes) {

  /** Copies the set. */
  public FoundContact {
    attributes = attributes.isEmpty() ? Set.of() : EnumSet.copyOf(attributes);
  }
}
