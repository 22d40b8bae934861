/**
 * How proposals become a decision: the four questions in turn, the merge of each answer, and the
 * timeline of a case. Start with {@link dev.usher.internal.decide.Decider}.
 */
@NullMarked
package dev.usher.internal.decide;

import org.jspecify.annotations.NullMarked;
