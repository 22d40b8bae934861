package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Milestones;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Proposal.Due;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of targets: for each metric the one that falls due first, and how it stands. */
final class EarliestTargets {
  /** What a proposal comes to; without a target where its start does not exist. */
  private record Offer(MadeProposal<Due> made, @Nullable DueTarget target) {}

  private final CaseClock time;
  private final Milestones milestones;
  private final List<Offer> offers = new ArrayList<>(4);
  private final EnumMap<Metric, DueTarget> first = new EnumMap<>(Metric.class);

  EarliestTargets(List<MadeProposal<Due>> proposals, CaseClock time, Milestones milestones) {
    this.time = time;
    this.milestones = milestones;
    for (MadeProposal<Due> each : proposals) {
      DueTarget target = target(each.proposal());
      offers.add(new Offer(each, target));
      if (target != null && target.isBefore(first.get(target.metric()))) {
        first.put(target.metric(), target);
      }
    }
  }

  /** Returns when a target is due, or null if there is none. */
  @Nullable Instant due(Metric metric) {
    DueTarget target = first.get(metric);
    return target == null ? null : target.due();
  }

  /** Returns the targets by metric, as they stand at the decision's moment. */
  List<Target> standing() {
    List<Target> targets = new ArrayList<>(first.size());
    for (DueTarget target : first.values()) {
      targets.add(
          Target.builder(target.metric(), target.within(), target.due())
              .state(state(target))
              .metAt(metAt(target))
              .build());
    }
    return targets;
  }

  /** Returns the first later moment at which a target that runs is breached, or null. */
  @Nullable Instant nextBreach() {
    Instant next = null;
    for (DueTarget target : first.values()) {
      Instant breach =
          switch (state(target)) {
            case RUNNING -> target.due();
            case PAUSED -> firstThatStays(target.metric());
            case MET, BREACHED -> null;
          };
      next = Moment.earlier(next, breach);
    }
    return next;
  }

  /**
   * Returns when the first target that waiting does not move falls due, or null. Two targets of one
   * metric may count on different clocks: while the case waits with its desk closed, the one in
   * hours moves on every minute and the one in business hours stays, so that the latter is the
   * first to fall due though the former is shown.
   */
  private @Nullable Instant firstThatStays(Metric metric) {
    Instant first = null;
    for (Offer offer : offers) {
      DueTarget target = offer.target;
      if (target != null
          && target.metric() == metric
          && !time.keepsMoving(target.start(), target.within(), target.due())) {
        first = Moment.earlier(first, target.due());
      }
    }
    return first;
  }

  /** Returns what has become of a proposal. */
  Outcome outcome(Proposer by, Due proposal) {
    MadeProposal<Due> made = new MadeProposal<>(by, proposal);
    for (Offer offer : offers) {
      if (offer.made.equals(made)) {
        return outcome(offer.target);
      }
    }
    throw new IllegalArgumentException("no target was proposed by " + made);
  }

  private Outcome outcome(@Nullable DueTarget target) {
    if (target == null) {
      return Outcome.idle();
    }
    DueTarget winner = first.get(target.metric());
    if (target.sameAs(winner)) {
      return Outcome.followed();
    }
    List<Source> winners = new ArrayList<>();
    for (Offer offer : offers) {
      DueTarget other = offer.target;
      if (other != null && other.metric() == target.metric() && other.sameAs(winner)) {
        winners.add(offer.made.by().source());
      }
    }
    return Outcome.outdone(winners);
  }

  private @Nullable DueTarget target(Due proposal) {
    Metric metric = proposal.metric();
    Instant start = milestones.start(proposal.within());
    if (start == null) {
      return null;
    }
    if (metric == Metric.NEXT_UPDATE) {
      // Nobody owes an update on what is over.
      if (time.progress().resolvedAt() != null) {
        return null;
      }
      start = lastUpdate(start);
    }
    Span span = proposal.within().span();
    Instant due = waits(metric) ? time.afterWaiting(start, span) : time.after(start, span);
    return new DueTarget(metric, span, start, due);
  }

  private Instant lastUpdate(Instant start) {
    Instant updated = time.progress().lastUpdatedAt();
    return updated == null ? start : Moment.later(start, updated);
  }

  /** Returns whether waiting moves a metric's targets. */
  private static boolean waits(Metric metric) {
    return switch (metric) {
      case RESOLUTION, NEXT_UPDATE -> true;
      // An answer, or a plan, can be given while somebody else is waited for.
      case FIRST_RESPONSE, ESCALATION_RESPONSE, PLAN -> false;
    };
  }

  private @Nullable Instant metAt(DueTarget target) {
    return time.progress().metAt(target.metric(), milestones.tierReached());
  }

  private TargetState state(DueTarget target) {
    Instant met = metAt(target);
    if (met != null) {
      return met.isAfter(target.due()) ? TargetState.BREACHED : TargetState.MET;
    }
    if (!time.at().isBefore(target.due())) {
      return TargetState.BREACHED;
    }
    boolean paused = waits(target.metric()) && time.progress().waitingNow();
    return paused ? TargetState.PAUSED : TargetState.RUNNING;
  }
}
