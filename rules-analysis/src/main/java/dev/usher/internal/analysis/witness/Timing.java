package dev.usher.internal.analysis.witness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case beside its receipt.
 *
 * @param neededBy by when the matter is needed; null if nobody said so
 * @param at when the case is looked at
 * @param answeredAt when the customer was first answered; null if not yet
 */
record Timing(@Nullable Instant neededBy, Instant at, @Nullable Instant answeredAt) {}
