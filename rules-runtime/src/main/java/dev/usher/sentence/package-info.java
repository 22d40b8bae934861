/**
 * The tree of a policy in plain English: conditions, what they met and by how much they missed it,
 * proposals, whole rules. Start with {@link dev.usher.sentence.Sentences}.
 */
@NullMarked
package dev.usher.sentence;

import org.jspecify.annotations.NullMarked;
