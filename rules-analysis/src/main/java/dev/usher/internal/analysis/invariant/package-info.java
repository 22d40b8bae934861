/**
 * Proves what a policy states of its decisions, or finds the contacts that break it. Start with
 * {@link dev.usher.internal.analysis.invariant.InvariantProof}.
 */
@NullMarked
package dev.usher.internal.analysis.invariant;

import org.jspecify.annotations.NullMarked;
