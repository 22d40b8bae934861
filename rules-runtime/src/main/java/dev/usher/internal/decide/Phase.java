package dev.usher.internal.decide;

import dev.usher.model.rule.Assessment;
import java.time.Instant;

/**
 * A part of a case's life in which its assessment does not change.
 *
 * @param from its first moment; it lasts until the next one's
 * @param assessment how serious the case is in it, and for whom
 */
record Phase(Instant from, Assessment assessment) {}
