package dev.usher.internal.decide;

import dev.usher.model.decision.Proposal;

/**
 * A proposal and who made it.
 *
 * @param by who
 * @param proposal what
 * @param <P> the kind of proposal
 */
record MadeProposal<P extends Proposal>(Proposer by, P proposal) {}
