package dev.usher.internal.decide;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Moment;
import dev.usher.model.decision.Proposal.Due;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.TargetFrom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of targets: for each metric the one that falls due first, and how it stands. */
final class EarliestTargets implements Merge<Due> {
  private final CaseClock time;
  private final Milestones milestones;
  private final Few<DueTarget> offers = new Few<>();

  /** The first of each metric that has one, by their order. */
  private final Few<DueTarget> first = new Few<>();

  EarliestTargets(CaseClock time, Milestones milestones) {
    this.time = time;
    this.milestones = milestones;
  }

  @Override
  public void take(MadeProposal<Due> made) {
    DueTarget target = target(made);
    if (target != null) {
      offers.add(target);
      place(target);
    }
  }

  private void place(DueTarget target) {
    for (int at = 0; at < first.size(); at++) {
      int order = target.metric().compareTo(first.get(at).metric());
      if (order < 0) {
        first.add(at, target);
        return;
      } else if (order == 0) {
        if (target.isBefore(first.get(at))) {
          first.set(at, target);
        }
        return;
      }
    }
    first.add(target);
  }

  private @Nullable DueTarget first(Metric metric) {
    for (int at = 0; at < first.size(); at++) {
      if (first.get(at).metric() == metric) {
        return first.get(at);
      }
    }
    return null;
  }

  /** Returns when a target is due, or null if there is none. */
  @Nullable Instant due(Metric metric) {
    DueTarget target = first(metric);
    return target == null ? null : target.due();
  }

  /** Returns the targets by metric, as they stand at the decision's moment. */
  List<Target> standing() {
    return first.listed(this::shown);
  }

  private Target shown(DueTarget target) {
    return Target.builder(target.metric(), target.within(), target.due())
        .state(state(target))
        .metAt(metAt(target))
        .build();
  }

  /** Returns the first later moment at which a target that runs is breached, or null. */
  @Nullable Instant nextBreach() {
    Instant next = null;
    for (int at = 0; at < first.size(); at++) {
      DueTarget target = first.get(at);
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
    for (int at = 0; at < offers.size(); at++) {
      DueTarget target = offers.get(at);
      if (target.metric() == metric && !keepsMoving(target, target.due())) {
        first = Moment.earlier(first, target.due());
      }
    }
    return first;
  }

  /** Returns whether waiting that goes on keeps a moment from coming that follows a target. */
  private boolean keepsMoving(DueTarget target, Instant moment) {
    return target.moves() && time.keepsMoving(target.start(), target.within(), moment);
  }

  /**
   * Returns from when something holds that follows a target, as if waiting ended now, or null if it
   * never does.
   */
  @Nullable Instant begins(TargetFrom from) {
    DueTarget target = first(from.metric());
    return target == null ? null : begins(from, target);
  }

  private @Nullable Instant begins(TargetFrom from, DueTarget target) {
    Instant begins = time.around(from, target.due(), target.within());
    Instant met = metAt(target);
    // The end of the case meets whatever is still owed, so that nothing begins after it.
    return met != null && !met.isAfter(begins) ? null : begins;
  }

  /**
   * Returns the first later moment from which something holds that follows a target, if waiting
   * goes on, or null if none comes. As with {@link #nextBreach}, it is the first of what waiting
   * does not move that comes, though another target may be shown.
   */
  @Nullable Instant nextBeginning(TargetFrom from) {
    DueTarget standing = first(from.metric());
    if (standing == null) {
      return null;
    }
    if (state(standing) != TargetState.PAUSED) {
      return later(begins(from, standing));
    }
    Instant next = null;
    for (int at = 0; at < offers.size(); at++) {
      DueTarget target = offers.get(at);
      if (target.metric() == from.metric()) {
        Instant begins = later(begins(from, target));
        // What comes after the due moment comes after a change that has been announced anyway.
        if (begins != null && !keepsMoving(target, begins)) {
          next = Moment.earlier(next, begins);
        }
      }
    }
    return next;
  }

  private @Nullable Instant later(@Nullable Instant moment) {
    return moment == null || !moment.isAfter(time.at()) ? null : moment;
  }

  /** Returns what has become of a proposal; idle, where the case has no moment to count from. */
  @Override
  public Outcome outcome(MadeProposal<Due> made) {
    DueTarget target = offer(made);
    if (target == null) {
      return Outcome.idle();
    }
    DueTarget winner = first(target.metric());
    if (target.sameAs(winner)) {
      return Outcome.followed();
    }
    Few<Source> winners = new Few<>();
    for (int at = 0; at < offers.size(); at++) {
      DueTarget other = offers.get(at);
      if (other.metric() == target.metric() && other.sameAs(winner)) {
        winners.add(other.made().source());
      }
    }
    return Outcome.outdone(winners.listed());
  }

  private @Nullable DueTarget offer(MadeProposal<Due> made) {
    for (int at = 0; at < offers.size(); at++) {
      if (offers.get(at).made() == made) {
        return offers.get(at);
      }
    }
    return null;
  }

  private @Nullable DueTarget target(MadeProposal<Due> made) {
    Due proposal = made.proposal();
    Metric metric = proposal.metric();
    Countdown within = proposal.within();
    Instant start = milestones.start(within);
    if (start == null || !isOwed(metric)) {
      return null;
    }
    boolean moves = DueTarget.moves(metric, within);
    if (metric == Metric.NEXT_UPDATE && moves) {
      start = lastUpdate(start);
    }
    Instant due = moves ? time.afterWaiting(start, within.span()) : time.due(start, within);
    return new DueTarget(made, start, due);
  }

  /** Returns whether there is somebody to whom what a metric measures is still owed. */
  private boolean isOwed(Metric metric) {
    return switch (metric) {
      case NEXT_RESPONSE ->
          time.progress().unansweredSince() != null && time.progress().resolvedAt() == null;
      // Nobody owes an update on what is over.
      case NEXT_UPDATE -> time.progress().resolvedAt() == null;
      case FIRST_RESPONSE, ESCALATION_RESPONSE, PLAN, RESOLUTION -> true;
    };
  }

  private Instant lastUpdate(Instant start) {
    Instant updated = time.progress().lastUpdatedAt();
    return updated == null ? start : Moment.later(start, updated);
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
    boolean paused = target.moves() && time.progress().waitingNow();
    return paused ? TargetState.PAUSED : TargetState.RUNNING;
  }
}
