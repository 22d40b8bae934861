/**
 * What comes out: where a contact sits, and why. Start with {@link
 * dev.usher.model.decision.Decision}.
 *
 * <p>Every type here is immutable and safe to share between threads, is checked where it is made,
 * and keeps its lists sorted. What will grow is made with builders; a {@link
 * dev.usher.model.decision.Proposal} is told apart by a {@link
 * dev.usher.model.decision.ProposalVisitor}.
 */
@NullMarked
package dev.usher.model.decision;

import org.jspecify.annotations.NullMarked;
