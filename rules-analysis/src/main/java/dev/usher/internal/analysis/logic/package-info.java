/**
 * Terms over dimensions with finitely many classes, and what can be asked of them: whether they can
 * hold, and where. Start with {@link dev.usher.internal.analysis.logic.Terms}.
 */
@NullMarked
package dev.usher.internal.analysis.logic;

import org.jspecify.annotations.NullMarked;
