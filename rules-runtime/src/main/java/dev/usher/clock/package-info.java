/**
 * Business time: when a desk is open, and what open time makes of deadlines. Start with {@link
 * dev.usher.clock.OpeningHours}.
 */
@NullMarked
package dev.usher.clock;

import org.jspecify.annotations.NullMarked;
