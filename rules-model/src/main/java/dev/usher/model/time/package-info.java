/**
 * Spans of time, the moments they are counted from, and what a target measures. Start with {@link
 * dev.usher.model.time.Span}; {@link dev.usher.model.time.SupportedTime} says which moments there
 * are.
 */
@NullMarked
package dev.usher.model.time;

import org.jspecify.annotations.NullMarked;
