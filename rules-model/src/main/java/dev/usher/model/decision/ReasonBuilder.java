package dev.usher.model.decision;

import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a reason says. Not safe to share between threads. */
public final class ReasonBuilder {
  final Source source;
  final Proposal proposal;
  @Nullable Instant from;
  boolean effective;
  Collection<Source> outdoneBy = List.of();

  ReasonBuilder(Source source, Proposal proposal) {
    this.source = source;
    this.proposal = proposal;
  }

  /** Sets from when the proposal holds; null from receipt on. */
  public ReasonBuilder from(@Nullable Instant from) {
    this.from = from;
    return this;
  }

  /** Says whether the decision has what was proposed; false unless set. */
  public ReasonBuilder effective(boolean effective) {
    this.effective = effective;
    return this;
  }

  /** Says whose proposals outdid this one, replacing earlier ones. */
  public ReasonBuilder outdoneBy(Collection<Source> outdoneBy) {
    this.outdoneBy = new ArrayList<>(Parts.needed("reason.outdoneBy", outdoneBy));
    return this;
  }

  /**
   * Returns the reason.
   *
   * @throws NullPointerException if something that must be there is null
   * @throws IllegalArgumentException if somebody is said to have outdone an effective proposal
   */
  public Reason build() {
    return new Reason(this);
  }
}
