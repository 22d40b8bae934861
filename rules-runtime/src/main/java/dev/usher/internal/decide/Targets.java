package dev.usher.internal.decide;

import dev.usher.internal.timeline.CaseClock;
import dev.usher.internal.timeline.Milestones;
import dev.usher.internal.timeline.Moment;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The merge of targets: for each metric the one that falls due first, and how it stands. */
final class Targets {
  /** A target with the moment that its span is counted from. */
  private record Candidate(Metric metric, Span within, Instant start, Instant due) {
    private static final Comparator<Candidate> FIRST =
        Comparator.comparing(Candidate::due)
            .thenComparing(candidate -> candidate.within.clock() == ClockType.BUSINESS)
            .thenComparing(candidate -> candidate.within.length())
            .thenComparing(candidate -> candidate.within.iso());

    boolean sameAs(@Nullable Candidate other) {
      return other != null && FIRST.compare(this, other) == 0;
    }
  }

  /** What a proposal comes to; without a candidate where its start does not exist. */
  private record Offer(Entry entry, @Nullable Candidate candidate) {}

  private final CaseClock time;
  private final Milestones milestones;
  private final List<Offer> offers = new ArrayList<>(4);
  private final EnumMap<Metric, Candidate> first = new EnumMap<>(Metric.class);

  Targets(List<Entry> entries, CaseClock time, Milestones milestones) {
    this.time = time;
    this.milestones = milestones;
    for (Entry entry : entries) {
      if (entry.proposal() instanceof Proposal.Due due) {
        Candidate candidate = candidate(due);
        offers.add(new Offer(entry, candidate));
        keepFirst(candidate);
      }
    }
  }

  /** Returns when a target is due, or null if there is none. */
  @Nullable Instant due(Metric metric) {
    Candidate candidate = first.get(metric);
    return candidate == null ? null : candidate.due;
  }

  /** Returns the targets by metric, as they stand at the decision's moment. */
  List<Target> standing() {
    List<Target> targets = new ArrayList<>(first.size());
    for (Candidate candidate : first.values()) {
      targets.add(
          Target.builder(candidate.metric, candidate.within, candidate.due)
              .state(state(candidate))
              .metAt(metAt(candidate))
              .build());
    }
    return targets;
  }

  /** Returns the first later moment at which a target that runs is breached, or null. */
  @Nullable Instant nextBreach() {
    Instant next = null;
    for (Candidate candidate : first.values()) {
      Instant breach =
          switch (state(candidate)) {
            case RUNNING -> candidate.due;
            case PAUSED -> firstThatStays(candidate.metric);
            case MET, BREACHED -> null;
          };
      if (breach != null && (next == null || breach.isBefore(next))) {
        next = breach;
      }
    }
    return next;
  }

  /** While waiting goes on, what it keeps moving is overtaken by what it does not. */
  private @Nullable Instant firstThatStays(Metric metric) {
    Instant first = null;
    for (Offer offer : offers) {
      Candidate candidate = offer.candidate;
      if (candidate != null
          && candidate.metric == metric
          && !time.keepsMoving(candidate.start, candidate.within, candidate.due)
          && (first == null || candidate.due.isBefore(first))) {
        first = candidate.due;
      }
    }
    return first;
  }

  Reason explain(Entry entry) {
    for (Offer offer : offers) {
      if (offer.entry.equals(entry)) {
        Candidate candidate = offer.candidate;
        return entry.reason(candidate != null && candidate.sameAs(first.get(candidate.metric)));
      }
    }
    throw new IllegalArgumentException("no target was proposed by " + entry);
  }

  private void keepFirst(@Nullable Candidate candidate) {
    if (candidate == null) {
      return;
    }
    Candidate before = first.get(candidate.metric);
    if (before == null || Candidate.FIRST.compare(candidate, before) < 0) {
      first.put(candidate.metric, candidate);
    }
  }

  private @Nullable Candidate candidate(Proposal.Due proposal) {
    Metric metric = proposal.metric();
    Countdown within = proposal.within();
    Instant start = milestones.start(within);
    if (start == null) {
      return null;
    }
    if (metric == Metric.NEXT_UPDATE) {
      if (time.progress().resolvedAt() != null) {
        return null;
      }
      start = lastUpdate(start);
    }
    Span span = within.span();
    Instant due = waits(metric) ? time.afterWaiting(start, span) : time.after(start, span);
    return new Candidate(metric, span, start, due);
  }

  private Instant lastUpdate(Instant start) {
    Instant updated = time.progress().lastUpdatedAt();
    return updated == null ? start : Moment.later(start, updated);
  }

  /** Returns whether waiting moves a metric's targets. */
  private static boolean waits(Metric metric) {
    return metric == Metric.RESOLUTION || metric == Metric.NEXT_UPDATE;
  }

  private @Nullable Instant metAt(Candidate candidate) {
    return time.progress().metAt(candidate.metric, milestones.tierReached());
  }

  private TargetState state(Candidate candidate) {
    Instant met = metAt(candidate);
    if (met != null) {
      return met.isAfter(candidate.due) ? TargetState.BREACHED : TargetState.MET;
    }
    if (!time.at().isBefore(candidate.due)) {
      return TargetState.BREACHED;
    }
    boolean paused = waits(candidate.metric) && time.progress().waitingNow();
    return paused ? TargetState.PAUSED : TargetState.RUNNING;
  }
}
