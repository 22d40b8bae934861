/**
 * The dialect that policy files are written in: from the text of one file to its rules, or to every
 * mistake in it with its place. Start with {@link dev.usher.internal.dialect.Dialect}.
 */
@NullMarked
package dev.usher.internal.dialect;

import org.jspecify.annotations.NullMarked;
