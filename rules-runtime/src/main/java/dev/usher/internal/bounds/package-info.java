/**
 * How much of anything a policy may hold. Start with {@link dev.usher.internal.bounds.Bound}, which
 * has all figures in one place.
 */
@NullMarked
package dev.usher.internal.bounds;

import org.jspecify.annotations.NullMarked;
