package dev.usher.internal.analysis.witness;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An earlier contact that is being made up.
 *
 * @param before how long before receipt it came
 */
record HistoryEntry(
    Duration before, @Nullable String topic, int tier, @Nullable BigDecimal refund) {
  HistoryEntry on(@Nullable String other) {
    return new HistoryEntry(before, other, tier, refund);
  }

  HistoryEntry at(int other) {
    return new HistoryEntry(before, topic, other, refund);
  }

  HistoryEntry asking(BigDecimal amount) {
    return new HistoryEntry(before, topic, tier, amount);
  }
}
