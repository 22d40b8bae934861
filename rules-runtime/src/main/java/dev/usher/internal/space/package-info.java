/**
 * Which values what rules ask about can take, cut into classes at the literals that it is compared
 * with: all that comparisons can tell apart. Start with {@link
 * dev.usher.internal.space.AssertionMaker}.
 */
@NullMarked
package dev.usher.internal.space;

import org.jspecify.annotations.NullMarked;
