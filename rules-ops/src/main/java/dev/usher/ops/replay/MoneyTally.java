package dev.usher.ops.replay;

import dev.usher.model.Money;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much money is due before and after, in the policy's currency. What a log says in another one
 * is converted at the policy's rates, each amount rounded half even to the currency's digits.
 * Amounts without a rate are counted and left out. Not safe to share between threads.
 */
final class MoneyTally {

  /** How many contacts, and how much money. */
  static final class Sum {
    private long contacts;
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    long contacts() {
      return contacts;
    }

    BigDecimal before() {
      return before;
    }

    BigDecimal after() {
      return after;
    }

    private void add(BigDecimal was, BigDecimal is) {
      contacts++;
      before = before.add(was);
      after = after.add(is);
    }
  }

  /**
   * Two verdicts on the same money; null where it is not spoken of.
   *
   * @param before the earlier one
   * @param after the later one
   */
  record Turn(@Nullable RefundVerdict before, @Nullable RefundVerdict after)
      implements Comparable<Turn> {
    private static final Comparator<@Nullable RefundVerdict> BY_VERDICT =
        Comparator.nullsLast(Comparator.naturalOrder());

    @Override
    public int compareTo(Turn other) {
      int order = BY_VERDICT.compare(before, other.before);
      return order == 0 ? BY_VERDICT.compare(after, other.after) : order;
    }
  }

  private final Currency currency;
  private final Map<Currency, BigDecimal> rates;
  private final Sum all = new Sum();
  private final Sum affected = new Sum();
  private final Map<Turn, Sum> turns = new TreeMap<>();
  private long leftOut;

  MoneyTally(Manifest manifest) {
    this.currency = manifest.currency();
    this.rates = manifest.rates();
  }

  /** Adds two decisions on one contact. */
  void add(Decision before, Decision after) {
    Refund was = before.refund();
    Refund is = after.refund();
    if (was == null && is == null) {
      return;
    }
    BigDecimal dueBefore = due(was);
    BigDecimal dueAfter = due(is);
    if (dueBefore == null || dueAfter == null) {
      leftOut++;
      return;
    }
    all.add(dueBefore, dueAfter);
    Turn turn = new Turn(verdict(was), verdict(is));
    boolean otherVerdict = turn.before() != turn.after();
    if (otherVerdict || dueBefore.compareTo(dueAfter) != 0) {
      affected.add(dueBefore, dueAfter);
    }
    if (otherVerdict) {
      turns.computeIfAbsent(turn, none -> new Sum()).add(dueBefore, dueAfter);
    }
  }

  private static @Nullable RefundVerdict verdict(@Nullable Refund refund) {
    return refund == null ? null : refund.verdict();
  }

  /** Returns how much is due, or will be once it is approved; null without a rate for it. */
  private @Nullable BigDecimal due(@Nullable Refund refund) {
    Money amount = refund == null ? null : refund.amount();
    if (amount == null) {
      return BigDecimal.ZERO;
    }
    if (amount.currency().equals(currency)) {
      return amount.amount();
    }
    BigDecimal rate = rates.get(amount.currency());
    return rate == null ? null : rounded(amount.amount().multiply(rate));
  }

  private BigDecimal rounded(BigDecimal amount) {
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    return amount.setScale(digits, RoundingMode.HALF_EVEN);
  }

  /** Returns an amount as text, such as {@code 12,345.00 USD}. */
  String text(BigDecimal amount) {
    return Figures.amount(rounded(amount)) + " " + currency;
  }

  /** Returns the policy's currency. */
  Currency currency() {
    return currency;
  }

  /** Returns the number of an amount, with as many decimals as the currency has. */
  String number(BigDecimal amount) {
    return rounded(amount).toPlainString();
  }

  /** Returns the sums of all contacts of which one policy or both speak of money. */
  Sum all() {
    return all;
  }

  /** Returns the sums of those whose verdict or amount differs. */
  Sum affected() {
    return affected;
  }

  /** Returns the sums of those whose verdict differs, by both verdicts. */
  Map<Turn, Sum> turns() {
    return Collections.unmodifiableMap(turns);
  }

  /** Returns of how many contacts an amount is in a currency that the policy has no rate for. */
  long leftOut() {
    return leftOut;
  }
}
