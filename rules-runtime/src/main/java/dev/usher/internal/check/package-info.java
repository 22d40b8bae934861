/**
 * Whether what the tree of a policy's rules says can be meant: names, types, and what a compiler of
 * DRL would take otherwise. Start with {@link dev.usher.internal.check.PolicyCheck}.
 */
@NullMarked
package dev.usher.internal.check;

import org.jspecify.annotations.NullMarked;
