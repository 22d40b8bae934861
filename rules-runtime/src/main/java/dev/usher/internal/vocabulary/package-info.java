/**
 * The words of rules as a whole: which names there are, and how messages speak of their types.
 * Start with {@link dev.usher.internal.vocabulary.Vocabulary}.
 */
@NullMarked
package dev.usher.internal.vocabulary;

import org.jspecify.annotations.NullMarked;
