package dev.usher.internal.analysis.model;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ByTarget;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.Metric;
import dev.usher.model.time.TargetFrom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The moments that a case's targets and actions are counted from, by the life that is told. */
final class ToldMoments {
  private final CaseClock clock;
  private final ToldLife life;
  private final Decision decision;

  ToldMoments(CaseClock clock, ToldLife life, Decision decision) {
    this.clock = clock;
    this.life = life;
    this.decision = decision;
  }

  Instant receivedAt() {
    return clock.receivedAt();
  }

  Instant at() {
    return clock.at();
  }

  /** Returns what a countdown is counted from, or null if there is no such moment. */
  @Nullable Instant start(Countdown countdown, Instant otherwise) {
    if (countdown.anchor() == null) {
      return otherwise;
    }
    return switch (countdown.anchor()) {
      case TIER -> life.reachedAt(clock.at());
      case EMERGENCY -> emergency();
      case TIER_AND_EMERGENCY -> later(life.reachedAt(clock.at()), emergency());
      case REOPENED -> {
        Instant reopened = clock.progress().reopenedAt();
        yield reopened == null ? clock.receivedAt() : reopened;
      }
      case UNANSWERED -> clock.progress().unansweredSince();
      case NEEDED -> clock.neededBy();
    };
  }

  private @Nullable Instant emergency() {
    Instant since = life.emergency();
    return since == null || since.isAfter(clock.at()) ? null : since;
  }

  private static @Nullable Instant later(Instant one, @Nullable Instant other) {
    return other == null ? null : one.isAfter(other) ? one : other;
  }

  /** Returns when a target of a metric falls due that is counted so, or null if it is not owed. */
  @Nullable Instant due(Metric metric, Countdown within) {
    Instant start = start(within, clock.receivedAt());
    if (start == null || !isOwed(metric)) {
      return null;
    }
    boolean moves = metric == Metric.RESOLUTION || metric == Metric.NEXT_UPDATE;
    if (!moves || within instanceof ByNeeded) {
      return clock.due(start, within);
    }
    Instant updated = clock.progress().lastUpdatedAt();
    boolean fromUpdate = metric == Metric.NEXT_UPDATE && updated != null && updated.isAfter(start);
    return clock.afterWaiting(fromUpdate ? updated : start, within.span());
  }

  private boolean isOwed(Metric metric) {
    boolean open = clock.progress().resolvedAt() == null;
    return switch (metric) {
      case NEXT_RESPONSE -> open && clock.progress().unansweredSince() != null;
      case NEXT_UPDATE -> open;
      case FIRST_RESPONSE, ESCALATION_RESPONSE, PLAN, RESOLUTION -> true;
    };
  }

  /** Returns from when something holds, or null if it never does. */
  @Nullable Instant begins(@Nullable ActionFrom from) {
    if (!(from instanceof TargetFrom follows)) {
      return clock.begins((ContactFrom) from);
    }
    Target target = decision.target(follows.metric().toString()).orElse(null);
    if (target == null) {
      return null;
    }
    Instant begins = clock.around(follows, target.due(), target.within());
    Instant met = target.metAt();
    return met == null || met.isAfter(begins) ? begins : null;
  }

  /** Returns by when an action is due, or null if it has no such moment. */
  @Nullable Instant due(Deadline deadline, Instant begins) {
    if (deadline instanceof Countdown countdown) {
      Instant start = start(countdown, begins);
      return start == null ? null : clock.due(start, countdown);
    }
    return decision.target(((ByTarget) deadline).metric().toString()).map(Target::due).orElse(null);
  }
}
