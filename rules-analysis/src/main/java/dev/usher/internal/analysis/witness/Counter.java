package dev.usher.internal.analysis.witness;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many earlier contacts there are to be.
 *
 * @param span how long before receipt the first of them may lie
 * @param topic the topic that they are on; null if any will do
 * @param tier the tier that they reached at least; 1 if any will do
 * @param least how many there must be
 * @param most how many there may be
 */
record Counter(Duration span, @Nullable String topic, int tier, int least, int most) {
  boolean counts(HistoryEntry entry) {
    return entry.before().compareTo(span) <= 0
        && (topic == null || Objects.equals(topic, entry.topic()))
        && entry.tier() >= tier;
  }
}
