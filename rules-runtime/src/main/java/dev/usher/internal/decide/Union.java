package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.model.decision.Proposal;
import java.util.List;
import java.util.function.Function;

/**
 * The merge of names and of choices: whoever proposes one adds it, and nobody can take it away.
 *
 * @param <P> the kind of proposal
 * @param <V> the kind of what is added
 */
final class Union<P extends Proposal, V extends Comparable<? super V>> implements Merge<P> {
  private final Function<P, V> value;
  private final Few<V> values = new Few<>();

  Union(Function<P, V> value) {
    this.value = value;
  }

  @Override
  public void take(MadeProposal<P> made) {
    V proposed = value.apply(made.proposal());
    int at = values.firstOf(value -> value.compareTo(proposed) >= 0);
    if (at == values.size() || !values.get(at).equals(proposed)) {
      values.add(at, proposed);
    }
  }

  @Override
  public Outcome outcome(MadeProposal<P> made) {
    return Outcome.followed();
  }

  /** Returns what was proposed, sorted. */
  List<V> listed() {
    return values.listed();
  }
}
