/** What comes out. Start with {@link dev.usher.model.decision.Decision}. */
@NullMarked
package dev.usher.model.decision;

import org.jspecify.annotations.NullMarked;
