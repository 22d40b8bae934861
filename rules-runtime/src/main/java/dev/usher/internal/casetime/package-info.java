/**
 * A case's own time: spans on its clocks, what its progress records, and when it reached which
 * tier. Knows what is proposed, but no rule. Start with {@link
 * dev.usher.internal.casetime.CaseClock}.
 */
@NullMarked
package dev.usher.internal.casetime;

import org.jspecify.annotations.NullMarked;
