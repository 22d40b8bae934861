package dev.usher.internal.analysis.model;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;

/**
 * What is merged from proposals of its own: an attribute, or one name's part of it, such as an
 * action.
 *
 * @param attribute the attribute
 * @param detail what of it; the attribute's key for all of it
 */
public record Share(Attribute attribute, Object detail) {

  /** Returns the share in all of an attribute. */
  static Share of(Attribute attribute) {
    return new Share(attribute, attribute.key());
  }

  /** Returns what a proposal has a share in. */
  static Share of(Proposal proposal) {
    // Each choice of approvers stands by itself, though all of them have one path.
    return new Share(
        proposal.attribute(),
        proposal instanceof Proposal.ApprovalByAny any ? any.choice() : proposal.path());
  }
}
