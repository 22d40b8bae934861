package dev.usher.internal.decide;

import dev.usher.model.decision.Conflict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The merge of an attribute with one value: the greatest salience settles it. Two different values
 * at the greatest salience are a conflict, and then nothing is settled.
 */
final class SingleValue<V extends Comparable<? super V>> {
  private int salience;
  private @Nullable V value;
  private @Nullable TreeSet<V> disputed;

  void propose(int rank, V proposed) {
    if (value == null || rank > salience) {
      salience = rank;
      value = proposed;
      disputed = null;
    } else if (rank == salience && !proposed.equals(value)) {
      if (disputed == null) {
        disputed = new TreeSet<>();
        disputed.add(value);
      }
      disputed.add(proposed);
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
      List<String> values = new ArrayList<>();
      disputed.forEach(v -> values.add(v.toString()));
      conflicts.add(new Conflict(attribute, values));
    }
  }
}
