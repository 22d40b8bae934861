/** Stretches of a line and their union. Start with {@link dev.usher.internal.interval.Interval}. */
@NullMarked
package dev.usher.internal.interval;

import org.jspecify.annotations.NullMarked;
