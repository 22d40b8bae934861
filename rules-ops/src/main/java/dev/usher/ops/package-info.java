/** The {@code usher} command; start with {@link dev.usher.ops.Main}. */
@NullMarked
package dev.usher.ops;

import org.jspecify.annotations.NullMarked;
