package dev.usher.internal.decide;

import dev.usher.policy.Manifest;
import dev.usher.policy.UnlessRuled;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of every refund.
 *
 * @param unlessRuled what holds where no rule grants or refuses
 * @param currency the currency of all amounts
 */
record RefundTerms(UnlessRuled unlessRuled, Currency currency) {

  /** Returns those of a policy, or null if it gives no verdicts on refunds. */
  static @Nullable RefundTerms of(Manifest manifest) {
    UnlessRuled unlessRuled = manifest.refunds().orElse(null);
    return unlessRuled == null ? null : new RefundTerms(unlessRuled, manifest.currency());
  }
}
