package dev.usher.internal.decide;

import dev.usher.model.decision.Reason;
import dev.usher.model.rule.Case;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that a case's rules were asked about, and what came of it.
 *
 * @param fact the fact; never null
 * @param from its first moment: receipt, or the beginning of the phase that it stands for
 * @param phase where the decision's moment lies as seen from it
 * @param fired the names of the rules that fired, sorted
 * @param reasons what the rules that fired propose and what becomes of it, by the rules' names; in
 *     a phase that is over, and was another one, nothing of it is known to stand
 */
public record TracedFact(
    Case fact, Instant from, When phase, SortedSet<String> fired, List<Reason> reasons) {

  /** Where the decision's moment lies. */
  public enum When {
    /** The fact's phase is over. */
    OVER,
    /** The fact is what the decision is made from. */
    PRESENT,
    /** The fact's phase has not begun. */
    TO_COME
  }

  /** Copies the list and the set. */
  public TracedFact {
    fired = Collections.unmodifiableSortedSet(new TreeSet<>(fired));
    reasons = List.copyOf(reasons);
  }
}
