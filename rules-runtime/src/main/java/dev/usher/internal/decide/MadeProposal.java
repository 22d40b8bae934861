package dev.usher.internal.decide;

import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import org.jspecify.annotations.Nullable;

/**
 * A proposal and who made it. Most rules propose the same to every contact, so that one of these,
 * and the reason that shows it, serves them all. Immutable and safe to share between threads.
 *
 * @param <P> the kind of proposal
 */
final class MadeProposal<P extends Proposal> {
  private final Proposer by;
  private final P proposal;
  private final Attribute attribute;

  /**
   * Made when first asked for; where two threads do so at once, both make the same. What is not
   * followed is made anew for each contact: to keep what was last shown would have the processors
   * take one memory from each other at every decision.
   */
  private @Nullable Reason followed;

  MadeProposal(Proposer by, P proposal) {
    this.by = by;
    this.proposal = proposal;
    this.attribute = proposal.attribute();
  }

  Proposer by() {
    return by;
  }

  Source source() {
    return by.source();
  }

  /** Returns the attribute that it speaks of. */
  Attribute attribute() {
    return attribute;
  }

  P proposal() {
    return proposal;
  }

  /** Returns what a decision shows of it. */
  Reason reason(Outcome outcome) {
    return outcome.isFollowedFromReceipt() ? followed() : made(outcome);
  }

  private Reason followed() {
    Reason reason = followed;
    if (reason == null) {
      reason = made(Outcome.followed());
      followed = reason;
    }
    return reason;
  }

  private Reason made(Outcome outcome) {
    return Reason.builder(by.source(), proposal)
        .from(outcome.from())
        .state(outcome.state())
        .outdoneBy(outcome.outdoneBy())
        .build();
  }

  /** Returns whether the same rule made it as that one. */
  boolean isBySameRule(MadeProposal<?> earlier) {
    return by.rank() == earlier.by.rank();
  }

  /** Returns whether the same rule made the same proposal as that one. */
  boolean repeats(MadeProposal<?> earlier) {
    return isBySameRule(earlier) && proposal.equals(earlier.proposal);
  }
}
