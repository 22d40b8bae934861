/**
 * The words that rules are written with, as an editor shows them; start with {@link
 * dev.usher.desk.words.VocabularyWord}.
 */
@NullMarked
package dev.usher.desk.words;

import org.jspecify.annotations.NullMarked;
