package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.difference.AttributeDifference;
import dev.usher.internal.analysis.difference.ModelDifference;
import dev.usher.internal.analysis.logic.Combination;
import dev.usher.internal.analysis.logic.Evaluation;
import dev.usher.internal.analysis.logic.Possibility;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.AcceptedCurrencies;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Attribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for contacts that the engine decides otherwise under two policies, where their models may
 * differ: the plainest, and one that shows all attributes if there is one. Bounded; the same ones
 * each time. Not safe to share between threads.
 */
public final class WitnessSearch {
  /** Of combinations that no contact was found for, or none that shows anything. */
  private static final int MOST_COMBINATIONS = 12;

  private static final int MOST_CONTACTS = 350;
  private static final String NOTHING = "no contact has been found that shows it";

  private final ModelDifference difference;
  private final Terms terms;
  private final Examples examples;
  private final Comparing comparing;
  private final List<FoundContact> found = new ArrayList<>();
  private final Map<Attribute, String> open = new EnumMap<>(Attribute.class);
  private final Set<Attribute> shown = EnumSet.noneOf(Attribute.class);

  /** Why amounts may differ that look alike; null, if they do not. */
  private final @Nullable String otherRates;

  private WitnessSearch(ModelDifference difference) {
    this.difference = difference;
    this.terms = difference.space().terms();
    this.examples = new Examples(List.of(difference.before(), difference.after()));
    this.comparing = new Comparing(difference.before().policy(), difference.after().policy());
    this.otherRates =
        otherRates(
            AcceptedCurrencies.of(
                List.of(
                    difference.before().policy().manifest(),
                    difference.after().policy().manifest())));
    Set<Attribute> differing = EnumSet.noneOf(Attribute.class);
    for (AttributeDifference each : difference.attributes()) {
      if (each.possibility().isOpen()) {
        open.put(each.attribute(), String.valueOf(each.possibility().why()));
      } else if (!each.isEqual()) {
        differing.add(each.attribute());
      }
    }
    together(differing);
    for (Attribute attribute : differing) {
      if (!shown.contains(attribute)) {
        look(Set.of(attribute), where(attribute));
      }
    }
    open.keySet().removeAll(shown);
  }

  /** Looks for the contacts that show what differs between two policies. */
  public static WitnessSearch of(ModelDifference difference) {
    return new WitnessSearch(difference);
  }

  /** Returns what was found, the most telling first. */
  public List<FoundContact> found() {
    return Collections.unmodifiableList(found);
  }

  /** Returns a contact that shows an attribute, or null if none was found. */
  public @Nullable FoundContact of(Attribute attribute) {
    return found.stream()
        .filter(each -> each.attributes().contains(attribute))
        .findFirst()
        .orElse(null);
  }

  /** Returns why no contact was found for an attribute, a sentence without a stop. */
  public @Nullable String why(Attribute attribute) {
    return open.get(attribute);
  }

  private static @Nullable String otherRates(AcceptedCurrencies currencies) {
    List<Currency> apart = currencies.apart();
    return apart.isEmpty()
        ? null
        : "amounts in "
            + apart.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "))
            + " come to other figures under each policy";
  }

  private Term where(Attribute attribute) {
    return difference.attribute(attribute).where();
  }

  /** Where several differ at once, one contact may show them all. */
  private void together(Set<Attribute> differing) {
    if (differing.size() < 2) {
      return;
    }
    Set<Attribute> joined = EnumSet.noneOf(Attribute.class);
    Term all = terms.always();
    for (Attribute attribute : differing) {
      Term more = terms.and(all, where(attribute));
      if (difference.prover().possible(more).combination() != null) {
        all = more;
        joined.add(attribute);
      }
    }
    if (joined.size() > 1) {
      look(joined, all);
    }
  }

  private void look(Set<Attribute> wanted, Term where) {
    comparing.begin();
    FoundContact best = null;
    String why = NOTHING;
    // What shows at receipt is plainer; else time must have passed, or the case gone further up.
    for (Term moment : moments()) {
      Term then = terms.and(where, moment);
      if (best == null || count(best, wanted) < wanted.size()) {
        Looked looked = looked(wanted, then);
        why = why.equals(NOTHING) ? looked.why() : why;
        FoundContact other = looked.best();
        if (other != null && (best == null || count(other, wanted) > count(best, wanted))) {
          best = other;
        }
      }
    }
    if (best != null && count(best, wanted) > 0) {
      found.add(best);
      shown.addAll(best.attributes());
    }
    for (Attribute attribute : wanted) {
      if (!shown.contains(attribute)) {
        open.put(attribute, otherRates == null ? why : otherRates);
      }
    }
  }

  /**
   * What came of looking.
   *
   * @param why what stood in the way of more
   */
  private record Looked(@Nullable FoundContact best, String why) {}

  private List<Term> moments() {
    List<Term> moments = new ArrayList<>();
    moments.add(terms.always());
    Term needed = difference.space().isNeededLater();
    for (Dimension each : difference.space().dimensions()) {
      if (each.classes().size() > 1) {
        Term passed = terms.from(each.number(), 1);
        if (each.facet() instanceof Facet.Remaining) {
          moments.add(terms.and(needed, passed));
        } else if (each.facet() instanceof Facet.Begun
            || each.facet() instanceof Facet.Held
            || each.facet() instanceof Facet.Unanswered) {
          moments.add(passed);
        }
      }
    }
    return moments;
  }

  private Looked looked(Set<Attribute> wanted, Term where) {
    String why = NOTHING;
    Term left = where;
    FoundContact best = null;
    for (int tried = 0; tried < MOST_COMBINATIONS && !comparing.isExhausted(); tried++) {
      Possibility possibility = difference.prover().possible(left);
      Combination combination = possibility.combination();
      if (combination == null) {
        break;
      }
      Combination plain = plainer(left, combination);
      FoundContact other = best(where, plain, wanted);
      if (other != null && (best == null || count(other, wanted) > count(best, wanted))) {
        best = other;
      }
      if (best != null && count(best, wanted) == wanted.size()) {
        break;
      }
      String reason = examples.of(where, plain).why();
      why = reason == null ? why : reason;
      left = terms.butNot(left, alike(where, plain));
    }
    return new Looked(best, why);
  }

  private static int count(FoundContact contact, Set<Attribute> wanted) {
    return Comparing.count(contact, wanted);
  }

  /** Returns the contact of a combination that shows most, or null if none shows anything. */
  private @Nullable FoundContact best(Term where, Combination combination, Set<Attribute> wanted) {
    FoundContact best = null;
    Iterator<AskedContact> contacts =
        examples.several(where, combination).limit(MOST_CONTACTS).iterator();
    while (contacts.hasNext() && !comparing.isExhausted()) {
      FoundContact other = comparing.decided(contacts.next(), wanted);
      if (other != null && count(other, wanted) > (best == null ? 0 : count(best, wanted))) {
        best = other;
        if (count(best, wanted) == wanted.size()) {
          return best;
        }
      }
    }
    return best;
  }

  /** Sets every dimension back to a plainer class as long as a term still holds. */
  private Combination plainer(Term term, Combination combination) {
    Combination plain = combination;
    for (Dimension dimension : difference.space().dimensions()) {
      int at = plain.of(dimension.number());
      for (int index = 0; index < at; index++) {
        Combination tried = plain.with(dimension.number(), index);
        if (new Evaluation(tried).holds(term)) {
          plain = tried;
          break;
        }
      }
    }
    return plain;
  }

  /** Returns all combinations that are like one in what a term needs of it. */
  private Term alike(Term where, Combination combination) {
    BitSet needed = examples.impossible(where, combination);
    List<Term> parts = new ArrayList<>();
    needed.stream().forEach(each -> parts.add(terms.is(each, combination.of(each))));
    return terms.and(parts);
  }
}
