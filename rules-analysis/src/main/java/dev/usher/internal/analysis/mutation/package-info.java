/**
 * Every small change of a rule, as another tree. Start with {@link
 * dev.usher.internal.analysis.mutation.PolicyChanges}.
 */
@NullMarked
package dev.usher.internal.analysis.mutation;

import org.jspecify.annotations.NullMarked;
