/**
 * Text for people: tables, spans of time and moments. Start with {@link dev.usher.ops.text.Table}.
 */
@NullMarked
package dev.usher.ops.text;

import org.jspecify.annotations.NullMarked;
