/** {@code usher explain}: why a contact is decided as it is, and what would change it. */
@NullMarked
package dev.usher.ops.explain;

import org.jspecify.annotations.NullMarked;
