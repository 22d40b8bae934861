/** The lines of files and of standard input. Start with {@link dev.usher.ops.input.Input}. */
@NullMarked
package dev.usher.ops.input;

import org.jspecify.annotations.NullMarked;
