/** What names may look like. */
@NullMarked
package dev.usher.internal.names;

import org.jspecify.annotations.NullMarked;
