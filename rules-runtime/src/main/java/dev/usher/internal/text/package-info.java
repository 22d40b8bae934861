/**
 * Text for messages to people. Start with {@link dev.usher.internal.text.Nearest}, which finds the
 * name that somebody probably meant.
 */
@NullMarked
package dev.usher.internal.text;

import org.jspecify.annotations.NullMarked;
