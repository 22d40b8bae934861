package dev.usher.ops.input;

import org.jspecify.annotations.Nullable;

/**
 * One line of the input.
 *
 * @param number its number, counted from 1
 * @param text the text, or empty if it is not usable
 * @param fault why it is not usable, or null if it is
 */
public record Line(long number, String text, @Nullable String fault) {}
