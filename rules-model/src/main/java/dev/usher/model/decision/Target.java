package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A moment by which something must have happened. Made with {@link #builder}; immutable and safe to
 * share between threads.
 */
public final class Target {
  private final Metric metric;
  private final Span within;
  private final Instant due;
  private final TargetState state;
  private final @Nullable Instant metAt;

  Target(TargetBuilder of) {
    this.metric = Parts.needed("target.metric", of.metric);
    this.within = Parts.needed("target.within", of.within);
    this.due = DecisionChecks.moment("target.due", of.due);
    this.state = Parts.needed("target.state", of.state);
    this.metAt = DecisionChecks.momentIfPresent("target.metAt", of.metAt);
    boolean fits =
        switch (state) {
          case RUNNING, PAUSED -> metAt == null;
          case MET -> metAt != null && !metAt.isAfter(due);
          case BREACHED -> metAt == null || metAt.isAfter(due);
        };
    if (!fits) {
      throw DecisionChecks.because(
          "target.metAt",
          String.valueOf(metAt),
          "in state "
              + state
              + (state == TargetState.MET
                  ? " a moment not after due, " + due + ", is needed"
                  : state == TargetState.BREACHED
                      ? " a moment after due, " + due + ", or none is allowed"
                      : " none is allowed"));
    }
  }

  /**
   * Returns a builder of a target that runs.
   *
   * @param metric what must have happened
   * @param within the span that a rule allowed
   * @param due the moment it falls due
   */
  public static TargetBuilder builder(Metric metric, Span within, Instant due) {
    return new TargetBuilder(metric, within, due);
  }

  /** Returns what must have happened. */
  public Metric metric() {
    return metric;
  }

  /** Returns the span that a rule allowed. */
  public Span within() {
    return within;
  }

  /** Returns the moment it falls due. */
  public Instant due() {
    return due;
  }

  /** Returns how it stands at the decision's moment. */
  public TargetState state() {
    return state;
  }

  /** Returns when it was met, or null if it has not been by the decision's moment. */
  public @Nullable Instant metAt() {
    return metAt;
  }

  /** Returns which minutes count. */
  public ClockType clock() {
    return within.clock();
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(metric, within, due, state, metAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns everything it says. */
  @Override
  public String toString() {
    return "Target[metric=%s, within=%s, due=%s, state=%s, metAt=%s]"
        .formatted(metric, within, due, state, metAt);
  }
}
