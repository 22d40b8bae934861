/**
 * Finds the words and phrases of a policy's word lists in what customers write. Start with {@link
 * dev.usher.internal.words.WordLists}.
 */
@NullMarked
package dev.usher.internal.words;

import org.jspecify.annotations.NullMarked;
