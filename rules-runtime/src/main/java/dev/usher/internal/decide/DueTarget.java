package dev.usher.internal.decide;

import dev.usher.model.time.ClockType;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A target that a rule proposes, with the moment that its span is counted from.
 *
 * @param metric what must have happened
 * @param within the span
 * @param start what the span is counted from
 * @param due when it falls due
 */
record DueTarget(Metric metric, Span within, Instant start, Instant due) {

  /**
   * The one that falls due first comes first. Of those due at the same moment one must be shown,
   * and always the same: the elapsed before the business one, then the shorter; what remains
   * differs in its notation at most.
   */
  static final Comparator<DueTarget> FIRST =
      Comparator.comparing(DueTarget::due)
          .thenComparing(target -> target.within.clock() == ClockType.BUSINESS)
          .thenComparing(target -> target.within.length())
          .thenComparing(target -> target.within.iso());

  /** Of two that compare as equal either may stand: what is shown of them is the same. */
  boolean isBefore(@Nullable DueTarget other) {
    return other == null || FIRST.compare(this, other) < 0;
  }

  boolean sameAs(@Nullable DueTarget other) {
    return other != null && FIRST.compare(this, other) == 0;
  }
}
