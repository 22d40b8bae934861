package dev.usher.ops.decide;

import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TargetState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many of a run's contacts are what. Takes no more memory for more contacts. Not safe to share
 * between threads.
 */
final class DecisionCounts {
  /** Names from contacts may stand in conflicts, so that there may be any number of them. */
  private static final int MOST_CONFLICTS = 100;

  /**
   * How often rules disagree in one way.
   *
   * @param count how many contacts
   * @param first the id of the first of them
   */
  record Times(long count, String first) {
    private Times again() {
      return new Times(count + 1, first);
    }
  }

  private final SortedMap<Integer, Long> tiers = new TreeMap<>();
  private final Map<Conflict, Times> conflicts = new LinkedHashMap<>();
  private long decided;
  private long refused;
  private long breached;
  private long inConflict;
  private long held;
  private long toApprove;

  /** Counts a decision. */
  void add(Decision decision) {
    decided++;
    tiers.merge(decision.tier(), 1L, Long::sum);
    breached += one(decision.targets().stream().anyMatch(t -> t.state() == TargetState.BREACHED));
    inConflict += one(!decision.conflicts().isEmpty());
    held += one(!decision.holds().isEmpty());
    toApprove += one(!decision.approvals().isEmpty() || !decision.anyOf().isEmpty());
    for (Conflict each : decision.conflicts()) {
      if (conflicts.size() < MOST_CONFLICTS || conflicts.containsKey(each)) {
        conflicts.merge(
            each, new Times(1, decision.contact()), (before, another) -> before.again());
      }
    }
  }

  /** Counts a line that has no decision. */
  void refuse() {
    refused++;
  }

  private static int one(boolean counts) {
    return counts ? 1 : 0;
  }

  long decided() {
    return decided;
  }

  long refused() {
    return refused;
  }

  /** Returns how many contacts there are, decided or not. */
  long contacts() {
    return decided + refused;
  }

  /** Returns how many contacts have missed a deadline, be it met by now or not. */
  long breached() {
    return breached;
  }

  long inConflict() {
    return inConflict;
  }

  long held() {
    return held;
  }

  /** Returns how many contacts somebody must agree to. */
  long toApprove() {
    return toApprove;
  }

  /** Returns how many contacts each tier has. */
  SortedMap<Integer, Long> tiers() {
    return Collections.unmodifiableSortedMap(tiers);
  }

  /** Returns what rules disagree on, in the order in which it was met, the first hundred ways. */
  Map<Conflict, Times> conflicts() {
    return Collections.unmodifiableMap(conflicts);
  }
}
