/**
 * The tree of a policy in plain English: conditions, what they met and by how much they missed it,
 * proposals, whole rules. Start with {@link dev.usher.internal.sentence.Sentences}.
 */
@NullMarked
package dev.usher.internal.sentence;

import org.jspecify.annotations.NullMarked;
