package dev.usher.internal.analysis.model;

import dev.usher.internal.decide.Rates;
import dev.usher.policy.Manifest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The currencies in which all of some policies take amounts: their own, and those that they give a
 * rate for. Immutable.
 */
public final class AcceptedCurrencies {
  private final List<Rates> rates;
  private final List<Currency> all;

  private AcceptedCurrencies(List<Rates> rates, List<Currency> all) {
    this.rates = List.copyOf(rates);
    this.all = List.copyOf(all);
  }

  /**
   * Returns those of some policies.
   *
   * @param manifests one or more
   */
  public static AcceptedCurrencies of(List<Manifest> manifests) {
    List<Rates> rates =
        manifests.stream().map(each -> new Rates(each.currency(), each.rates())).toList();
    Set<String> codes = new TreeSet<>();
    for (Rates each : rates) {
      codes.add(each.currency().getCurrencyCode());
      each.worth().keySet().forEach(currency -> codes.add(currency.getCurrencyCode()));
    }
    List<Currency> all = new ArrayList<>(List.of(rates.get(0).currency()));
    codes.remove(all.get(0).getCurrencyCode());
    codes.stream().map(Currency::getInstance).forEach(all::add);
    all.removeIf(each -> rates.stream().anyMatch(of -> of.one(each) == null));
    return new AcceptedCurrencies(rates, all);
  }

  /** Returns them, the first policy's own first and then by their codes. */
  public List<Currency> all() {
    return all;
  }

  /** Returns the rates of each policy, in their order. */
  public List<Rates> rates() {
    return rates;
  }

  /** Returns those that the policies rate otherwise, in the order of all of them. */
  public List<Currency> apart() {
    return all.stream().filter(this::isApart).toList();
  }

  private boolean isApart(Currency currency) {
    BigDecimal first = rates.get(0).one(currency);
    return rates.stream().anyMatch(each -> !isSame(first, each.one(currency)));
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /** Returns whether every amount that all of the policies take comes to the same in each. */
  public boolean areAlike() {
    return rates.stream().map(Rates::currency).distinct().count() == 1 && apart().isEmpty();
  }
}
