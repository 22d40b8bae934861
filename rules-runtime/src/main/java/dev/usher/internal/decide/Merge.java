package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;

/**
 * Makes one answer of all proposals of a kind, whatever their order.
 *
 * @param <P> the kind of proposal
 */
interface Merge<P extends Proposal> {

  /** Takes a proposal, each of them once, before anything is asked. */
  void take(MadeProposal<P> made);

  /** Returns what has become of a proposal that was taken, once all have been. */
  Outcome outcome(MadeProposal<P> made);
}
