package dev.usher.internal.analysis.difference;

import dev.usher.internal.analysis.logic.Prover;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Output;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Proposal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which tiers a case may have come to before, under two policies that send it to different ones: at
 * first the same under both, then any pair that they may bring it to from there.
 */
public final class HeldTiers {
  private final PolicyModel before;
  private final PolicyModel after;
  private final Prover prover;
  private final Terms terms;
  private final Predicate<Output> apart;

  /** A tier under each policy. */
  private record Pair(int before, int after) {}

  /**
   * Makes what knows the tiers.
   *
   * @param apart whether an output does not mean the same under both policies
   */
  public HeldTiers(PolicyModel before, PolicyModel after, Prover prover, Predicate<Output> apart) {
    this.apart = apart;
    this.before = before;
    this.after = after;
    this.prover = prover;
    this.terms = before.space().terms();
  }

  /** Returns which tiers may have been reached, by which cases. */
  public Term term() {
    if (!before.space().isHeldApart()) {
      return terms.always();
    }
    Set<Pair> same = new LinkedHashSet<>();
    for (int tier = 1; tier <= Math.min(before.tiers(), after.tiers()); tier++) {
      same.add(new Pair(tier, tier));
    }
    Term alike = term(same);
    Set<Pair> pairs = new LinkedHashSet<>(same);
    Term parting = parting(alike, pairs);
    while (grow(pairs)) {
      // Each round adds what another step leads to.
    }
    pairs.removeAll(same);
    // Who parts at no moment has come to the same tier under both.
    return terms.or(alike, terms.and(term(pairs), before.space().earlier(parting)));
  }

  /**
   * Returns where the policies bring a case to different tiers, which has come to the same one
   * before, and adds these tiers.
   */
  private Term parting(Term alike, Set<Pair> pairs) {
    List<Term> parting = new ArrayList<>();
    Term possible = terms.and(before.space().possible(), alike);
    for (int one = 1; one <= before.tiers(); one++) {
      for (int other = 1; other <= after.tiers(); other++) {
        Term apart = terms.and(possible, before.isTier(one), after.isTier(other));
        if (one != other && !prover.never(apart)) {
          pairs.add(new Pair(one, other));
          parting.add(apart);
        }
      }
    }
    parting.add(terms.and(possible, later(pairs)));
    return terms.or(parting);
  }

  private boolean grow(Set<Pair> pairs) {
    boolean grows = false;
    Term reached = terms.and(before.space().possible(), term(pairs));
    for (int one = 1; one <= before.tiers(); one++) {
      for (int other = 1; other <= after.tiers(); other++) {
        Pair pair = new Pair(one, other);
        if (!pairs.contains(pair)
            && !prover.never(terms.and(reached, before.isTier(one), after.isTier(other)))) {
          grows |= pairs.add(pair);
        }
      }
    }
    return grows;
  }

  /** What one of them proposes for later, and the other does not, may come at any time. */
  private Term later(Set<Pair> pairs) {
    Set<Output> outputs = new LinkedHashSet<>(before.outputs().keySet());
    outputs.addAll(after.outputs().keySet());
    List<Term> differing = new ArrayList<>();
    for (Output output : outputs) {
      Term was = before.output(output);
      Term is = after.output(output);
      Term differs = apart.test(output) ? terms.or(was, is) : terms.differ(was, is);
      if (output.attribute() == Attribute.TIER
          && output.detail() instanceof Proposal.Escalate later
          && !prover.never(differs)) {
        differing.add(differs);
        for (int tier = 1; tier < later.tier(); tier++) {
          pairs.add(new Pair(tier, later.tier()));
          pairs.add(new Pair(later.tier(), tier));
        }
      }
    }
    return terms.or(differing);
  }

  private Term term(Set<Pair> pairs) {
    List<Term> any = new ArrayList<>();
    for (Pair pair : pairs) {
      any.add(
          terms.and(
              before.space().isHeldAt(1, pair.before), after.space().isHeldAt(2, pair.after)));
    }
    return terms.or(any);
  }
}
