package dev.usher.model.decision;

import dev.usher.model.time.ClockType;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;

/**
 * A moment by which something must have happened.
 *
 * @param metric what must have happened; never null
 * @param within the span that a rule allowed; never null
 * @param due the moment it falls due; never null
 * @param state how it stands at the decision's moment; never null
 */
public record Target(Metric metric, Span within, Instant due, TargetState state) {

  /** Returns which minutes count. */
  public ClockType clock() {
    return within.clock();
  }
}
