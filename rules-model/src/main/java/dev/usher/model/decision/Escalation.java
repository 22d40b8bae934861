package dev.usher.model.decision;

import java.time.Instant;

/**
 * A tier that the case will reach if nothing changes.
 *
 * @param tier the tier
 * @param at when it is reached; never null
 */
public record Escalation(int tier, Instant at) {}
