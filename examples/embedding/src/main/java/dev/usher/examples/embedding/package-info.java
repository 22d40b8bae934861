/**
 * A host application that embeds Usher. Start with {@link dev.usher.examples.embedding.Main}, which
 * is all there is.
 */
@NullMarked
package dev.usher.examples.embedding;

import org.jspecify.annotations.NullMarked;
