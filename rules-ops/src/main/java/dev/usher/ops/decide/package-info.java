/** The command {@code usher decide}; start with {@link dev.usher.ops.decide.DecideCommand}. */
@NullMarked
package dev.usher.ops.decide;

import org.jspecify.annotations.NullMarked;
