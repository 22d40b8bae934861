package dev.usher.model.decision;

import dev.usher.model.Money;
import dev.usher.model.internal.Parts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of the money that a contact asks for, or that a rule grants unasked. Its
 * amounts are in the policy's currency.
 *
 * @param asked what is asked for, or null if nothing is
 * @param verdict whether it is due; never null
 * @param amount how much is due, or will be once it is approved; null if that is refused, and where
 *     neither the contact nor a rule names an amount
 * @param refusals why it is refused, sorted; empty where no rule refuses it
 */
public record Refund(
    @Nullable Money asked, RefundVerdict verdict, @Nullable Money amount, List<String> refusals) {

  /**
   * Checks the parts, and sorts the refusals.
   *
   * @throws NullPointerException if the verdict or a refusal is null
   * @throws IllegalArgumentException if there is a refusal without the verdict {@link
   *     RefundVerdict#REFUSED REFUSED}, or an amount with it
   */
  public Refund {
    Parts.needed("refund.verdict", verdict);
    refusals = DecisionChecks.texts("refund.refusals", Parts.list("refund.refusals", refusals));
    if (verdict == RefundVerdict.REFUSED) {
      if (amount != null) {
        throw DecisionChecks.because(
            "refund.amount", amount, "none is allowed where it is refused");
      }
    } else if (!refusals.isEmpty()) {
      throw DecisionChecks.because("refund.verdict", verdict, "REFUSED is needed beside refusals");
    }
  }

  /** Returns the verdict, and how much or why, such as {@code APPROVAL of 200.00 USD}. */
  @Override
  public String toString() {
    String how = amount == null ? "" : " of " + amount;
    return verdict + how + (refusals.isEmpty() ? "" : " for " + String.join(", ", refusals));
  }
}
