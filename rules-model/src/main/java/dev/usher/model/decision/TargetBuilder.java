package dev.usher.model.decision;

import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what a target says. Not safe to share between threads. */
public final class TargetBuilder {
  final Metric metric;
  final Span within;
  final Instant due;
  TargetState state = TargetState.RUNNING;
  @Nullable Instant metAt;

  TargetBuilder(Metric metric, Span within, Instant due) {
    this.metric = metric;
    this.within = within;
    this.due = due;
  }

  /** Sets how it stands at the decision's moment; {@link TargetState#RUNNING} unless set. */
  public TargetBuilder state(TargetState state) {
    this.state = state;
    return this;
  }

  /** Sets when it was met; null if it has not been. */
  public TargetBuilder metAt(@Nullable Instant metAt) {
    this.metAt = metAt;
    return this;
  }

  /**
   * Returns the target.
   *
   * @throws NullPointerException if something that must be there is null
   * @throws IllegalArgumentException if {@code metAt} does not fit the state and the due moment
   */
  public Target build() {
    return new Target(this);
  }
}
