package dev.usher.internal.analysis.model;

import dev.usher.internal.decide.Rates;
import dev.usher.internal.space.About;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;

/**
 * What an amount can be for one version and for the other at once, where the versions rate
 * currencies otherwise. Sums of several amounts are held to nothing but that both are there.
 */
final class AmountPairs {
  private final Space space;
  private final AcceptedCurrencies currencies;

  AmountPairs(Space space, AcceptedCurrencies currencies) {
    this.space = space;
    this.currencies = currencies;
  }

  void add() {
    for (Dimension one : space.dimensions()) {
      for (Dimension other : space.dimensions()) {
        if (one.version() == 1
            && other.version() == 2
            && one.facet().equals(other.facet())
            && isAmount(one)) {
          add(one, other);
        }
      }
    }
  }

  private static boolean isAmount(Dimension dimension) {
    return dimension.facet() instanceof Facet.Answered answered
        && answered.about() instanceof About.Reply reply
        && reply.asked().domain().kind() == Domain.Kind.AMOUNT;
  }

  private void add(Dimension one, Dimension other) {
    boolean sum = one.inquiry() != null && one.inquiry().inquiry() == Inquiry.REFUNDS_WITHIN;
    for (int i = 0; i < one.classes().size(); i++) {
      BitSet possible = new BitSet();
      for (int j = 0; j < other.classes().size(); j++) {
        possible.set(
            j,
            sum
                ? one.classes().get(i).isAbsence() == other.classes().get(j).isAbsence()
                : isPossible(one, i, other, j));
      }
      space.require(
          space
              .terms()
              .implies(
                  space.terms().is(one.number(), i), space.terms().in(other.number(), possible)));
    }
  }

  private boolean isPossible(Dimension one, int index, Dimension other, int otherIndex) {
    List<Rates> rates = currencies.rates();
    if (one.classes().get(index).isAbsence() && other.classes().get(otherIndex).isAbsence()) {
      return true;
    }
    for (Currency each : currencies.all()) {
      AmountRange range = AmountRange.of(one, index, rates.get(0), each);
      AmountRange wanted = AmountRange.of(other, otherIndex, rates.get(1), each);
      if (range != null && wanted != null && range.and(wanted) != null) {
        return true;
      }
    }
    return false;
  }
}
