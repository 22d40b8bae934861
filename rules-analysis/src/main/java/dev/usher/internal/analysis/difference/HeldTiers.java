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

/**
 * Which tiers a case may have come to before, under two policies that send it to different ones: at
 * first the same under both, then any pair that they may bring it to from there.
 */
final class HeldTiers {
  private final PolicyModel before;
  private final PolicyModel after;
  private final Prover prover;
  private final Terms terms;

  /** A tier under each policy. */
  private record Pair(int before, int after) {}

  HeldTiers(PolicyModel before, PolicyModel after, Prover prover) {
    this.before = before;
    this.after = after;
    this.prover = prover;
    this.terms = before.space().terms();
  }

  /** Returns which tiers may have been reached. */
  Term term() {
    if (!before.space().isHeldApart()) {
      return terms.always();
    }
    int most = Math.max(before.tiers(), after.tiers());
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int tier = 1; tier <= most; tier++) {
      pairs.add(new Pair(tier, tier));
    }
    later(pairs);
    boolean grows = true;
    while (grows) {
      grows = false;
      Term reached = terms.and(before.space().possible(), term(pairs));
      for (int one = 1; one <= before.tiers(); one++) {
        for (int other = 1; other <= after.tiers(); other++) {
          Pair pair = new Pair(one, other);
          if (!pairs.contains(pair)
              && !prover.never(terms.and(reached, before.isTier(one), after.isTier(other)))) {
            pairs.add(pair);
            grows = true;
          }
        }
      }
    }
    return term(pairs);
  }

  /** What one of them proposes for later, and the other does not, may come at any time. */
  private void later(Set<Pair> pairs) {
    Set<Output> outputs = new LinkedHashSet<>(before.outputs().keySet());
    outputs.addAll(after.outputs().keySet());
    for (Output output : outputs) {
      if (output.attribute() == Attribute.TIER
          && output.detail() instanceof Proposal.Escalate later
          && !prover.isEqual(before.output(output), after.output(output))) {
        for (int tier = 1; tier <= later.tier(); tier++) {
          pairs.add(new Pair(tier, later.tier()));
          pairs.add(new Pair(later.tier(), tier));
        }
      }
    }
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
