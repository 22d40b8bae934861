/** {@code usher replay}: who of those in a log would be decided otherwise. */
@NullMarked
package dev.usher.ops.replay;

import org.jspecify.annotations.NullMarked;
