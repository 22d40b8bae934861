package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.model.decision.Proposal;
import java.util.List;
import java.util.function.Function;

/**
 * The merge of names: whoever proposes one adds it, and nobody can take it away.
 *
 * @param <P> the kind of proposal
 */
final class UnionOfNames<P extends Proposal> implements Merge<P> {
  private final Function<P, String> name;
  private final Few<String> names = new Few<>();

  UnionOfNames(Function<P, String> name) {
    this.name = name;
  }

  @Override
  public void take(MadeProposal<P> made) {
    String proposed = name.apply(made.proposal());
    int at = names.firstOf(name -> name.compareTo(proposed) >= 0);
    if (at == names.size() || !names.get(at).equals(proposed)) {
      names.add(at, proposed);
    }
  }

  @Override
  public Outcome outcome(MadeProposal<P> made) {
    return Outcome.followed();
  }

  /** Returns the names, sorted. */
  List<String> names() {
    return names.listed();
  }
}
