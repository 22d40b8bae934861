package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.model.AcceptedCurrencies;
import dev.usher.internal.analysis.model.AmountRange;
import dev.usher.internal.decide.Rates;
import dev.usher.internal.space.About;
import dev.usher.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Amounts of money that are, at each version's rates, what that version wants of them. Where the
 * versions rate a currency otherwise, one amount in it may be small for one of them and large for
 * the other. Immutable.
 */
final class WantedAmounts {
  private static final List<BigDecimal> PLAIN =
      Stream.of(10, 100, 1_000, 1_000_000, 1).map(BigDecimal::valueOf).toList();

  private final Wants wants;
  private final List<Rates> rates;
  private final List<Currency> currencies;

  /**
   * Looks for amounts.
   *
   * @param preferred the currency that is tried first
   */
  WantedAmounts(Wants wants, AcceptedCurrencies accepted, Currency preferred) {
    this.wants = wants;
    this.rates = accepted.rates();
    List<Currency> all = new ArrayList<>(List.of(preferred));
    accepted.all().stream().filter(each -> !each.equals(preferred)).forEach(all::add);
    this.currencies = List.copyOf(all);
  }

  /** Returns the currencies in which amounts may be stated, in the order in which to try them. */
  List<Currency> currencies() {
    return currencies;
  }

  /**
   * Returns a low amount that is as wanted; null if none is to be there.
   *
   * @throws NoExampleException if there is none in any currency
   */
  @Nullable Money of(About about) {
    List<Want> all = wants.about(about);
    for (Currency currency : currencies) {
      AmountRange range = range(all, currency);
      if (range != null) {
        BigDecimal amount = telling(range, currency);
        return amount == null ? null : new Money(amount, currency);
      }
    }
    throw new NoExampleException(
        "no amount is found that is "
            + String.join(
                " and ", all.stream().map(each -> String.valueOf(each.plainest())).toList()));
  }

  /**
   * Returns the lowest amount of a range, or a plain one if the lowest does not come to different
   * figures where the versions rate its currency otherwise; null if none is to be there.
   */
  @Nullable BigDecimal telling(AmountRange range, Currency currency) {
    BigDecimal least = range.least();
    if (least == null || figures(least, currency) > 1) {
      return least;
    }
    return PLAIN.stream()
        .filter(each -> range.has(each) && figures(each, currency) > 1)
        .findFirst()
        .orElse(least);
  }

  private long figures(BigDecimal amount, Currency currency) {
    return rates.stream()
        .map(each -> each.convert("amount", new Money(amount, currency)))
        .distinct()
        .count();
  }

  /** Returns what an amount in a currency may be to be in all of some classes; null if nothing. */
  @Nullable AmountRange range(List<Want> all, Currency currency) {
    AmountRange range = null;
    for (Want want : all) {
      for (int version = 1; version <= rates.size(); version++) {
        if (want.isSeenBy(version)) {
          AmountRange other =
              AmountRange.of(want.dimension(), want.index(), rates.get(version - 1), currency);
          range = range == null || other == null ? other : range.and(other);
          if (range == null) {
            return null;
          }
        }
      }
    }
    return range == null ? AmountRange.NONE : range;
  }
}
