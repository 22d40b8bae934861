/**
 * What became of every rule for one contact, and which changes of the contact would make the
 * decision another one. Start with {@link dev.usher.internal.explain.Explainer}.
 */
@NullMarked
package dev.usher.internal.explain;

import org.jspecify.annotations.NullMarked;
