package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.decision.Proposal.Due;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target that a rule proposes, with the moment that its span is counted from.
 *
 * @param made the proposal
 * @param start what the span is counted from
 * @param due when it falls due
 */
record DueTarget(MadeProposal<Due> made, Instant start, Instant due) {

  Metric metric() {
    return made.proposal().metric();
  }

  /** Returns whether waiting moves it. */
  boolean moves() {
    return moves(metric(), made.proposal().within());
  }

  /** Returns whether waiting moves what is due for a metric. */
  static boolean moves(Metric metric, Countdown within) {
    // What is due when the matter is needed stays so, whoever is waited for.
    return CaseClock.isMovedByWaiting(metric) && !(within instanceof ByNeeded);
  }

  Span within() {
    return made.proposal().within().span();
  }

  /** Of two that compare as equal either may stand: what is shown of them is the same. */
  boolean isBefore(@Nullable DueTarget other) {
    return other == null || compareTo(other) < 0;
  }

  boolean sameAs(@Nullable DueTarget other) {
    return other != null && compareTo(other) == 0;
  }

  private int compareTo(DueTarget other) {
    int moments = due.compareTo(other.due);
    if (moments != 0) {
      return moments;
    }
    // Mostly it is compared with itself, and to write a span out takes long.
    return within().equals(other.within()) ? 0 : ofOneMoment(within(), other.within());
  }

  /**
   * Of those due at the same moment one must be shown, and always the same: the elapsed before the
   * business one, then the shorter; what remains differs in its notation or its desk at most.
   */
  private static int ofOneMoment(Span one, Span other) {
    int order = Boolean.compare(isBusiness(one), isBusiness(other));
    order = order == 0 ? one.length().compareTo(other.length()) : order;
    order = order == 0 ? one.iso().compareTo(other.iso()) : order;
    order = order == 0 ? one.clock().compareTo(other.clock()) : order;
    return order == 0 ? deskOf(one).compareTo(deskOf(other)) : order;
  }

  private static boolean isBusiness(Span span) {
    return span.clock() != ClockType.ELAPSED;
  }

  /** The policy itself comes before its desks. */
  private static String deskOf(Span span) {
    String desk = span.desk();
    return desk == null ? "" : desk;
  }
}
