/**
 * A policy as its authors wrote it: the manifest, the rules by name, and what is wrong with either.
 * Start with {@link dev.usher.policy.Policy} and {@link dev.usher.policy.PolicyException}.
 */
@NullMarked
package dev.usher.policy;

import org.jspecify.annotations.NullMarked;
