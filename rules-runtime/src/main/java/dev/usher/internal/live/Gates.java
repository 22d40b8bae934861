package dev.usher.internal.live;

import dev.usher.internal.files.PolicySnapshot;
import dev.usher.live.DecidingPolicy;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.live.ReloadGate;
import dev.usher.live.ReloadGates;
import dev.usher.model.AskedContact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gates, one after another, until one refuses. What the host's own code throws refuses, be
 * it an assertion's error.
 */
final class Gates {
  private final ReloadGates gates;
  private final @Nullable RecentContacts recent;

  /**
   * Makes what asks them.
   *
   * @param recent what the usher remembers, or null if it is not to
   */
  Gates(ReloadGates gates, @Nullable RecentContacts recent) {
    this.gates = gates;
    this.recent = recent;
  }

  /** Returns what speaks against the later policy, or null if nothing does. */
  @Nullable Objection objection(
      DecidingPolicy before, DecidingPolicy after, PolicySnapshot snapshot) {
    Objection objection = gates.scenarios() ? ScenarioGate.of(snapshot, after) : null;
    if (objection == null) {
      objection = sample(before, after);
    }
    return objection == null ? own(before, after) : objection;
  }

  private @Nullable Objection sample(DecidingPolicy before, DecidingPolicy after) {
    List<AskedContact> sample = new ArrayList<>();
    Supplier<? extends List<AskedContact>> given = gates.sample();
    try {
      if (given != null) {
        sample.addAll(List.copyOf(given.get()));
      }
    } catch (Throwable failure) {
      return Objection.of(RefusedBy.SAMPLE, "the sample of contacts is not to be had", failure);
    }
    if (recent != null) {
      sample.addAll(recent.list());
    }
    return SampleGate.of(gates, sample, before, after);
  }

  private @Nullable Objection own(DecidingPolicy before, DecidingPolicy after) {
    for (ReloadGate gate : gates.own()) {
      try {
        List<String> objections = List.copyOf(gate.objections(before, after));
        if (!objections.isEmpty()) {
          return Objection.of(RefusedBy.OWN_GATE, objections);
        }
      } catch (Throwable failure) {
        return Objection.of(
            RefusedBy.OWN_GATE, "gate " + gate.getClass().getName() + " failed", failure);
      }
    }
    return null;
  }
}
