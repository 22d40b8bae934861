package dev.usher.internal.analysis.invariant;

import dev.usher.internal.analysis.logic.Term;

/**
 * Something that must not be lost as something grows.
 *
 * @param low where the contact with the lower value has it
 * @param high where the contact with the higher value has it, or what stands for it
 */
record NotLost(Term low, Term high) {}
