package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a reason says. Not safe to share between threads. */
public final class ReasonBuilder {
  final Source source;
  final Proposal proposal;
  @Nullable Instant from;
  ReasonState state = ReasonState.IDLE;
  List<Source> outdoneBy = List.of();

  ReasonBuilder(Source source, Proposal proposal) {
    this.source = source;
    this.proposal = proposal;
  }

  /** Sets from when the proposal holds; null from receipt on, or never. */
  public ReasonBuilder from(@Nullable Instant from) {
    this.from = from;
    return this;
  }

  /** Says what has become of the proposal; {@link ReasonState#IDLE} unless set. */
  public ReasonBuilder state(ReasonState state) {
    this.state = state;
    return this;
  }

  /** Says whose proposals outdid this one or are in conflict with it, replacing earlier ones. */
  public ReasonBuilder outdoneBy(Collection<Source> outdoneBy) {
    this.outdoneBy = Parts.list("reason.outdoneBy", outdoneBy);
    return this;
  }

  /**
   * Returns the reason.
   *
   * @throws NullPointerException if something that must be there is null
   * @throws IllegalArgumentException if somebody is said to stand against a proposal that is
   *     neither outdone nor in conflict
   */
  public Reason build() {
    return new Reason(this);
  }
}
