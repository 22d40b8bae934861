package dev.usher.internal.decide;

import dev.usher.model.decision.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The merge of an attribute with one value: the greatest salience settles it. Two different values
 * at the greatest salience are a conflict, and then nothing is settled.
 */
final class SingleValue<V extends Comparable<? super V>> {
  private int salience;
  private @Nullable V value;

  /** Who proposes what at the greatest salience, where more than one value is proposed. */
  private @Nullable TreeMap<V, List<String>> disputed;

  /** The rules that propose the value. */
  private List<String> rules = new ArrayList<>(1);

  void propose(Entry entry, V proposed) {
    int rank = entry.rule().salience();
    if (value == null || rank > salience) {
      salience = rank;
      value = proposed;
      disputed = null;
      rules = new ArrayList<>(1);
    } else if (rank == salience && disputed == null && !proposed.equals(value)) {
      disputed = new TreeMap<>();
      disputed.put(value, rules);
    }
    if (rank == salience) {
      List<String> side =
          disputed == null ? rules : disputed.computeIfAbsent(proposed, v -> new ArrayList<>(1));
      side.add(entry.rule().name());
    }
  }

  /** Returns the settled value, or null if nobody proposed one or the proposals conflict. */
  @Nullable V settled() {
    return disputed == null ? value : null;
  }

  V settledOr(V otherwise) {
    V settled = settled();
    return settled == null ? otherwise : settled;
  }

  /** Returns whether this proposal is what settled the value. */
  boolean follows(int rank, V proposed) {
    return rank == salience && proposed.equals(settled());
  }

  void reportConflict(String attribute, Collection<Conflict> conflicts) {
    if (disputed != null) {
      List<Conflict.Side> sides = new ArrayList<>(disputed.size());
      disputed.forEach((v, rules) -> sides.add(new Conflict.Side(v.toString(), rules)));
      conflicts.add(new Conflict(attribute, sides));
    }
  }
}
