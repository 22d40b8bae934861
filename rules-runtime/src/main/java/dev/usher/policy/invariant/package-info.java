/**
 * What must be true of every decision that a policy takes, as its authors state it in {@code
 * invariants.yaml}. Start with {@link dev.usher.policy.invariant.Invariant}.
 */
@NullMarked
package dev.usher.policy.invariant;

import org.jspecify.annotations.NullMarked;
