package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.logic.BoxTruth;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.model.AcceptedCurrencies;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.model.Space;
import dev.usher.internal.casetime.BusinessClocks;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes contacts of combinations: the plainest that are what a combination says. The same ones each
 * time, whatever the clock says. Not safe to share between threads.
 */
public final class Examples {
  /** Of moments of receipt; with more of them nothing else comes of it. */
  private static final int MOST_RECEIPTS = 60;

  private static final int MOST_TIMINGS = 40;
  private static final int MOST_OF_ONE_RECEIPT = 3;

  private final List<PolicyModel> models;
  private final Space space;
  private final List<Manifest> manifests;
  private final List<BusinessClocks> clocks;
  private final AcceptedCurrencies currencies;
  private final Receipts receipts;
  private final TargetMoments targets;

  /**
   * Makes examples for the cases of one or two policies.
   *
   * @param models those of the policies, over the same dimensions
   */
  public Examples(List<PolicyModel> models) {
    this.models = List.copyOf(models);
    this.space = models.get(0).space();
    this.manifests = models.stream().map(each -> each.policy().manifest()).toList();
    this.clocks =
        manifests.stream().map(each -> new BusinessClocks(each.hours(), each.desks())).toList();
    this.currencies = AcceptedCurrencies.of(manifests);
    this.receipts = new Receipts(manifests);
    this.targets = new TargetMoments(models);
  }

  /** Returns a contact that is in every dimension what a combination says. */
  public Example of(Combination combination) {
    BitSet all = new BitSet();
    all.set(0, space.dimensions().size());
    return of(combination, all);
  }

  /**
   * Returns a contact of which a term holds.
   *
   * @param combination one that the term holds of; where the term does not hang on what the
   *     calendar or the clock says, the contact may be another one
   */
  public Example of(Term term, Combination combination) {
    return of(combination, needed(term, combination));
  }

  /**
   * Returns contacts of which a term holds, at their receipt and later, on plain days first and
   * then around whatever the calendars of the versions do not say alike; none if there is none.
   *
   * @param combination one that the term holds of
   */
  public Stream<AskedContact> several(Term term, Combination combination) {
    try {
      Wants wants = new Wants(space, combination, needed(term, combination));
      List<StatedContact> stated = stated(combination, wants);
      List<Want> followers = TargetMoments.of(wants);
      List<Want> ofTheCalendar = wants.ofTheCalendar();
      return Stream.concat(
              receipts.apart().filter(each -> receipts.fits(each, ofTheCalendar)),
              receipts.of(ofTheCalendar))
          .flatMap(
              received -> {
                Timings timings = new Timings(wants, clocks, received);
                return Stream.concat(
                        timings.atReceipt().limit(MOST_OF_ONE_RECEIPT),
                        timings.later().limit(MOST_OF_ONE_RECEIPT))
                    .flatMap(timing -> stated.stream().map(each -> each.at(received, timing)));
              })
          .map(each -> targets.with(each, followers))
          .filter(Objects::nonNull);
    } catch (NoExampleException | ContactException none) {
      return Stream.of();
    }
  }

  /**
   * What a contact says, with its amounts in the policies' currency and in each that they rate
   * otherwise: only in these is the same amount not worth the same. Empty if there is no such
   * contact.
   */
  private List<StatedContact> stated(Combination combination, Wants wants) {
    List<StatedContact> stated = new ArrayList<>();
    Set<Currency> preferred = new LinkedHashSet<>();
    preferred.add(manifests.get(0).currency());
    preferred.addAll(currencies.apart());
    for (Currency each : preferred) {
      try {
        WantedAmounts amounts = new WantedAmounts(wants, currencies, each);
        stated.add(new StatedContact(models, combination, wants, amounts));
      } catch (NoExampleException | ContactException none) {
        // Another currency may do.
      }
    }
    return stated;
  }

  /**
   * Returns the dimensions in which contacts of a term cannot all lie as a combination says: those
   * of the calendar, if there are no such hours, else all that the term needs.
   */
  BitSet impossible(Term term, Combination combination) {
    BitSet needed = needed(term, combination);
    List<Want> wants = new Wants(space, combination, needed).ofTheCalendar();
    if (receipts.of(wants).findFirst().isPresent()) {
      return needed;
    }
    BitSet calendar = new BitSet();
    wants.forEach(each -> calendar.set(each.dimension().number()));
    return calendar;
  }

  /** Returns the dimensions in which a contact must lie as the combination, for a term to hold. */
  BitSet needed(Term term, Combination combination) {
    BitSet first = new BitSet();
    for (Dimension each : space.dimensions()) {
      first.set(each.number(), !Wants.isStated(each));
    }
    return new BoxTruth(term).needed(space.terms(), combination, first);
  }

  /**
   * Returns a contact.
   *
   * @param needed the dimensions in which it must lie as the combination does
   */
  Example of(Combination combination, BitSet needed) {
    try {
      Wants wants = new Wants(space, combination, needed);
      WantedAmounts amounts = new WantedAmounts(wants, currencies, manifests.get(0).currency());
      StatedContact stated = new StatedContact(models, combination, wants, amounts);
      if (receipts.of(wants.ofTheCalendar()).findFirst().isEmpty()) {
        throw new NoExampleException("no moment of receipt is found with such hours");
      }
      List<Want> followers = TargetMoments.of(wants);
      // At receipt nothing else has happened yet, so that it is tried on other days first.
      return Stream.concat(
              asked(wants, stated, Timings::atReceipt), asked(wants, stated, Timings::later))
          .map(each -> targets.with(each, followers))
          .filter(Objects::nonNull)
          .findFirst()
          .map(Example::of)
          .orElseThrow(
              () -> new NoExampleException("no moment is found at which just that has begun"));
    } catch (NoExampleException none) {
      return Example.none(Objects.requireNonNull(none.getMessage()));
    } catch (ContactException refused) {
      return Example.none(refused.getMessage());
    }
  }

  private Stream<AskedContact> asked(
      Wants wants, StatedContact stated, Function<Timings, Stream<Timing>> timings) {
    return receipts
        .of(wants.ofTheCalendar())
        .limit(MOST_RECEIPTS)
        .flatMap(
            received ->
                timings
                    .apply(new Timings(wants, clocks, received))
                    .map(timing -> stated.at(received, timing)))
        .limit(MOST_TIMINGS);
  }
}
