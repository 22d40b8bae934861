/**
 * What stands in a policy and cannot be meant: conditions that never hold together, names that
 * differ by a letter, spans of nothing. Start with {@link dev.usher.internal.lint.PolicyLint}.
 */
@NullMarked
package dev.usher.internal.lint;

import org.jspecify.annotations.NullMarked;
