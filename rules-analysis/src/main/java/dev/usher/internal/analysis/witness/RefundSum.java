package dev.usher.internal.analysis.witness;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earlier contacts and this one are to have asked for together.
 *
 * @param span how long before receipt the first of them may lie
 * @param least the lowest sum; null if none of them is to ask for anything
 * @param most the highest; null if there is none
 */
record RefundSum(Duration span, @Nullable BigDecimal least, @Nullable BigDecimal most) {
  /** Returns what is asked for; null if nothing is. */
  @Nullable BigDecimal of(List<HistoryEntry> entries, @Nullable BigDecimal own) {
    BigDecimal sum = own;
    for (HistoryEntry each : entries) {
      BigDecimal refund = each.refund();
      if (refund != null && each.before().compareTo(span) <= 0) {
        sum = sum == null ? refund : sum.add(refund);
      }
    }
    return sum;
  }

  boolean isMet(List<HistoryEntry> entries, @Nullable BigDecimal own) {
    BigDecimal sum = of(entries, own);
    if (least == null || sum == null) {
      return (least == null) == (sum == null);
    }
    return sum.compareTo(least) >= 0 && (most == null || sum.compareTo(most) <= 0);
  }

  /** Returns whether some more may be asked for. */
  boolean allows(List<HistoryEntry> entries, @Nullable BigDecimal own, BigDecimal more) {
    BigDecimal sum = of(entries, own);
    return least != null
        && (most == null || (sum == null ? more : sum.add(more)).compareTo(most) <= 0);
  }
}
