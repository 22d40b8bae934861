/** The command {@code usher format}; start with {@link dev.usher.ops.format.FormatCommand}. */
@NullMarked
package dev.usher.ops.format;

import org.jspecify.annotations.NullMarked;
