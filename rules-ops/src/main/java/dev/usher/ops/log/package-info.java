/** The command {@code usher log}. Start with {@link dev.usher.ops.log.LogCommand}. */
@NullMarked
package dev.usher.ops.log;

import org.jspecify.annotations.NullMarked;
