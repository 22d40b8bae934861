/** {@code usher diff}: what an edit of a policy changes, for every contact. */
@NullMarked
package dev.usher.ops.diff;

import org.jspecify.annotations.NullMarked;
