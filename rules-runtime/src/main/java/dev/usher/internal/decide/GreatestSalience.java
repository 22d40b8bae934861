package dev.usher.internal.decide;

import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merge of an attribute with one value: the greatest salience settles it. Two different values
 * at the greatest salience are a conflict, and then nothing is settled.
 *
 * @param <V> the kind of value
 */
final class GreatestSalience<V extends Comparable<? super V>> {
  private int salience;

  /** One of the values proposed at the greatest salience, or null if nothing is proposed. */
  private @Nullable V value;

  /** Those who propose at the greatest salience, whatever they propose. */
  private List<Source> rules = List.of();

  /** Who proposes which value at the greatest salience; null while there is just one value. */
  private @Nullable SortedMap<V, List<Source>> sides;

  void take(Proposer by, V proposed) {
    if (value == null || by.salience() > salience) {
      salience = by.salience();
      value = proposed;
      rules = new ArrayList<>(2);
      // A conflict further down is settled by whoever stands above it.
      sides = null;
    }
    if (by.salience() == salience) {
      addSide(by, value, proposed);
      rules.add(by.source());
    }
  }

  private void addSide(Proposer by, V before, V proposed) {
    if (sides == null && !proposed.equals(before)) {
      sides = new TreeMap<>();
      sides.put(before, new ArrayList<>(rules));
    }
    if (sides != null) {
      sides.computeIfAbsent(proposed, side -> new ArrayList<>(2)).add(by.source());
    }
  }

  /** Returns the settled value, or null if nobody proposed one or the proposals conflict. */
  @Nullable V settled() {
    return sides == null ? value : null;
  }

  V settledOr(V otherwise) {
    V settled = settled();
    return settled == null ? otherwise : settled;
  }

  Outcome outcome(Proposer by, V proposed) {
    if (by.salience() < salience) {
      return Outcome.outdone(rules);
    }
    return sides == null ? Outcome.followed() : Outcome.inConflict(others(sides, proposed));
  }

  /** Returns the rules on the other sides of a conflict. */
  private static <V> List<Source> others(SortedMap<V, List<Source>> sides, V proposed) {
    List<Source> others = new ArrayList<>();
    sides.forEach(
        (side, by) -> {
          if (!side.equals(proposed)) {
            others.addAll(by);
          }
        });
    return others;
  }

  void reportConflict(String attribute, Collection<Conflict> conflicts) {
    if (sides != null) {
      List<Conflict.Side> shown = new ArrayList<>(sides.size());
      sides.forEach(
          (side, by) ->
              shown.add(
                  new Conflict.Side(side.toString(), by.stream().map(Source::words).toList())));
      conflicts.add(new Conflict(attribute, shown));
    }
  }
}
