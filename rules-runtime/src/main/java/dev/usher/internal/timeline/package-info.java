/**
 * A case's own time: spans on its two clocks, what its progress records, and when it reached which
 * tier. Knows nothing of rules. Start with {@link dev.usher.internal.timeline.CaseClock}.
 */
@NullMarked
package dev.usher.internal.timeline;

import org.jspecify.annotations.NullMarked;
