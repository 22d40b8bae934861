package dev.usher.model.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something else that must be done.
 *
 * @param name what; never null
 * @param by who does it, or null if that is left open
 * @param due by when, or null if it has no deadline
 */
public record Action(String name, @Nullable String by, @Nullable Instant due) {}
