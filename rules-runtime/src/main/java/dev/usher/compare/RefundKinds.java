package dev.usher.compare;

import dev.usher.model.Money;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what is said of the money differs. */
final class RefundKinds {
  private RefundKinds() {}

  static Set<ChangeKind> of(@Nullable Refund before, @Nullable Refund after) {
    Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    if (Objects.equals(before, after)) {
      return kinds;
    }
    if (verdict(before) != verdict(after)) {
      kinds.add(ChangeKind.VERDICT);
    }
    BigDecimal was = due(before);
    BigDecimal is = due(after);
    if (was != null && is != null && areComparable(before, after)) {
      int order = is.compareTo(was);
      if (order != 0) {
        kinds.add(order > 0 ? ChangeKind.REFUND_MORE : ChangeKind.REFUND_LESS);
      }
    }
    if (kinds.isEmpty()) {
      kinds.add(ChangeKind.REFUND);
    }
    return kinds;
  }

  private static @Nullable RefundVerdict verdict(@Nullable Refund refund) {
    return refund == null ? null : refund.verdict();
  }

  /** Returns how much is due; null where nobody names an amount. */
  private static @Nullable BigDecimal due(@Nullable Refund refund) {
    if (refund == null || refund.verdict() == RefundVerdict.REFUSED) {
      return BigDecimal.ZERO;
    }
    Money amount = refund.amount();
    return amount == null ? null : amount.amount();
  }

  /** Nothing is nothing in every currency. */
  private static boolean areComparable(@Nullable Refund before, @Nullable Refund after) {
    Money was = before == null ? null : before.amount();
    Money is = after == null ? null : after.amount();
    return was == null || is == null || was.currency().equals(is.currency());
  }
}
