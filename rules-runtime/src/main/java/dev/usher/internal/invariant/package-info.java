/**
 * Reads what a policy states of its decisions. Start with {@link
 * dev.usher.internal.invariant.InvariantReader}.
 */
@NullMarked
package dev.usher.internal.invariant;

import org.jspecify.annotations.NullMarked;
