package dev.usher.model.decision;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One proposal, and whether the decision follows it. Made with {@link #builder}; immutable and safe
 * to share between threads.
 */
public final class Reason {
  /** By what people read; a rule comes before a statement of the same words. */
  private static final Comparator<Source> IN_ORDER =
      comparing(Source::words)
          .thenComparing(source -> !(source instanceof Source.Rule))
          .thenComparing(Source::clause, nullsFirst(naturalOrder()));

  private final Source source;
  private final Proposal proposal;
  private final @Nullable Instant from;
  private final ReasonState state;
  private final List<Source> outdoneBy;

  Reason(ReasonBuilder of) {
    this.source = Parts.needed("reason.source", of.source);
    this.proposal = Parts.needed("reason.proposal", of.proposal);
    this.from = DecisionChecks.momentIfPresent("reason.from", of.from);
    this.state = Parts.needed("reason.state", of.state);
    this.outdoneBy = inOrder(of.outdoneBy);
    boolean beaten = state == ReasonState.OUTDONE || state == ReasonState.IN_CONFLICT;
    if (!beaten && !outdoneBy.isEmpty()) {
      throw DecisionChecks.because(
          "reason.outdoneBy",
          outdoneBy,
          "none is allowed where the proposal is neither outdone nor in conflict");
    }
  }

  private static List<Source> inOrder(List<Source> sources) {
    if (sources.size() < 2) {
      return sources;
    }
    TreeSet<Source> sorted = new TreeSet<>(IN_ORDER);
    sorted.addAll(sources);
    return List.copyOf(sorted);
  }

  /**
   * Returns a builder of a reason that the decision does not follow, {@link ReasonState#IDLE}.
   *
   * @param source who proposed
   * @param proposal what was proposed
   */
  public static ReasonBuilder builder(Source source, Proposal proposal) {
    return new ReasonBuilder(source, proposal);
  }

  /** Returns who proposed: a rule, or the contact itself. */
  public Source source() {
    return source;
  }

  /** Returns what was proposed; its text is the explanation. */
  public Proposal proposal() {
    return proposal;
  }

  /**
   * Returns from when the proposal holds; null if it holds from receipt on, or if that moment does
   * not come, as {@link #state} then says.
   */
  public @Nullable Instant from() {
    return from;
  }

  /** Returns what has become of the proposal by the decision's moment. */
  public ReasonState state() {
    return state;
  }

  /** Returns whether the decision has what was proposed, and no other proposal outdid it. */
  public boolean effective() {
    return state == ReasonState.FOLLOWED;
  }

  /**
   * Returns whose proposals outdid this one, or are in conflict with it, each of them once, in the
   * order of their words; empty if nobody's are.
   */
  public List<Source> outdoneBy() {
    return outdoneBy;
  }

  /** Returns who proposed, as people read it: a rule's name, or plain words. */
  public String rule() {
    return source.words();
  }

  /** Returns the clause that the proposal follows, or null if none is named. */
  public @Nullable String clause() {
    return source.clause();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Reason that
        && state == that.state
        && source.equals(that.source)
        && proposal.equals(that.proposal)
        && Objects.equals(from, that.from)
        && outdoneBy.equals(that.outdoneBy);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, proposal, from, state, outdoneBy);
  }

  /** Returns everything it says. */
  @Override
  public String toString() {
    return "Reason[source=%s, proposal=%s, from=%s, state=%s, outdoneBy=%s]"
        .formatted(source, proposal, from, state, outdoneBy);
  }
}
