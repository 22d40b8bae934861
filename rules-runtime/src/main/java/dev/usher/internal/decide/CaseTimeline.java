package dev.usher.internal.decide;

import dev.usher.internal.casetime.Phase;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case's life, those that have been and those that come if nothing else happens.
 * What every case has without any proposal, tier 1 and normal severity, is no event.
 */
final class CaseTimeline {
  private static final int LOWEST_TIER = 1;

  private final List<TimelineEvent> events = new ArrayList<>();

  CaseTimeline(Instant receivedAt) {
    events.add(TimelineEvent.received(receivedAt));
  }

  void targets(Collection<Target> targets) {
    for (Target target : targets) {
      events.add(TimelineEvent.targetDue(target.due(), target.metric(), target.state()));
    }
  }

  void actions(Collection<Action> actions) {
    for (Action action : actions) {
      Instant due = action.due();
      if (due != null) {
        events.add(TimelineEvent.actionDue(due, action.name()));
      }
    }
  }

  void phases(List<Phase<Assessment>> phases) {
    Severity before = Severity.NORMAL;
    for (Phase<Assessment> phase : phases) {
      Severity level = phase.answer().severity();
      if (level != before) {
        events.add(TimelineEvent.severity(phase.from(), level));
      }
      before = level;
    }
  }

  void emergency(@Nullable Instant since) {
    if (since != null) {
      events.add(TimelineEvent.emergency(since));
    }
  }

  void tiers(Collection<Escalation> steps) {
    for (Escalation step : steps) {
      if (step.tier() > LOWEST_TIER) {
        events.add(TimelineEvent.tier(step.at(), step.tier()));
      }
    }
  }

  void review(@Nullable Instant next) {
    if (next != null) {
      events.add(TimelineEvent.review(next));
    }
  }

  /** Returns the events; the decision puts them in order. */
  List<TimelineEvent> events() {
    return events;
  }
}
