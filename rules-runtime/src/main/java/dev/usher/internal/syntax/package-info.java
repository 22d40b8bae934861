/**
 * From the text of a file of rules to its tree, or to every mistake in its form with its place.
 * Start with {@link dev.usher.internal.syntax.RuleFileReader}.
 */
@NullMarked
package dev.usher.internal.syntax;

import org.jspecify.annotations.NullMarked;
