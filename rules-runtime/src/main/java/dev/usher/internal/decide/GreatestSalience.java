package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The merge of an attribute with one value: the greatest salience settles it. Two different values
 * at the greatest salience are a conflict, and then nothing is settled.
 *
 * @param <P> the kind of proposal
 * @param <V> the kind of value
 */
final class GreatestSalience<P extends Proposal, V extends Comparable<? super V>>
    implements Merge<P> {
  private final Function<P, V> value;

  /** One of the proposals at the greatest salience, or null if nothing is proposed. */
  private @Nullable MadeProposal<P> first;

  /** The others at the greatest salience, whatever they propose. */
  private @Nullable Few<MadeProposal<P>> others;

  private boolean inConflict;

  /** What has become of every proposal below the greatest salience. */
  private @Nullable Outcome outdone;

  /**
   * Starts with nothing.
   *
   * @param value what a proposal proposes
   */
  GreatestSalience(Function<P, V> value) {
    this.value = value;
  }

  @Override
  public void take(MadeProposal<P> made) {
    if (first == null || made.by().salience() > first.by().salience()) {
      // A conflict further down is settled by whoever stands above it.
      first = made;
      others = null;
      inConflict = false;
    } else if (made.by().salience() == first.by().salience()) {
      if (others == null) {
        others = new Few<>();
      }
      others.add(made);
      inConflict |= !value(made).equals(value(first));
    }
  }

  private V value(MadeProposal<P> made) {
    return value.apply(made.proposal());
  }

  /** Returns the settled value, or null if nobody proposed one or the proposals conflict. */
  @Nullable V settled() {
    return first == null || inConflict ? null : value(first);
  }

  V settledOr(V otherwise) {
    V settled = settled();
    return settled == null ? otherwise : settled;
  }

  @Override
  public Outcome outcome(MadeProposal<P> made) {
    if (first != null && made.by().salience() < first.by().salience()) {
      return outdone();
    }
    return inConflict ? Outcome.inConflict(others(value(made))) : Outcome.followed();
  }

  private Outcome outdone() {
    if (outdone == null) {
      outdone = Outcome.outdone(winners(winner -> true));
    }
    return outdone;
  }

  /** Returns those at the greatest salience whose proposals pass. */
  private List<Source> winners(Predicate<MadeProposal<P>> passes) {
    List<Source> winners = new ArrayList<>(1);
    for (MadeProposal<P> winner : atGreatest()) {
      if (passes.test(winner)) {
        winners.add(winner.source());
      }
    }
    return winners;
  }

  private List<MadeProposal<P>> atGreatest() {
    List<MadeProposal<P>> all = new ArrayList<>(1);
    if (first != null) {
      all.add(first);
    }
    if (others != null) {
      all.addAll(others.listed());
    }
    return all;
  }

  /** Returns who proposes another value at the greatest salience. */
  private List<Source> others(V proposed) {
    return winners(winner -> !value(winner).equals(proposed));
  }

  /** Adds the conflict over an attribute, if there is one. */
  void addConflict(String attribute, Few<Conflict> conflicts) {
    if (inConflict) {
      conflicts.add(conflict(attribute));
    }
  }

  private Conflict conflict(String attribute) {
    SortedMap<V, List<String>> sides = new TreeMap<>();
    for (MadeProposal<P> winner : atGreatest()) {
      sides.computeIfAbsent(value(winner), side -> new ArrayList<>()).add(winner.source().words());
    }
    List<Conflict.Side> shown = new ArrayList<>(sides.size());
    sides.forEach((side, by) -> shown.add(new Conflict.Side(side.toString(), by)));
    return new Conflict(attribute, shown);
  }
}
