package dev.usher.internal.decide;

import dev.usher.internal.casetime.Few;
import dev.usher.internal.casetime.Phase;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.rule.Assessment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a case's life, those that have been and those that come if nothing else happens.
 * What every case has without any proposal, tier 1 and normal severity, is no event.
 */
final class CaseTimeline {
  private static final int LOWEST_TIER = 1;

  /** In order. */
  private TimelineEvent[] events = new TimelineEvent[8];

  private int size;

  CaseTimeline(Instant receivedAt) {
    add(TimelineEvent.received(receivedAt));
  }

  private void add(TimelineEvent event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    int at = place(event);
    System.arraycopy(events, at, events, at + 1, size - at);
    events[at] = event;
    size++;
  }

  private int place(TimelineEvent event) {
    if (size == 0 || events[size - 1].compareTo(event) <= 0) {
      return size;
    }
    int found = Arrays.binarySearch(events, 0, size, event);
    return found < 0 ? -found - 1 : found;
  }

  void targets(List<Target> targets) {
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      add(TimelineEvent.targetDue(target.due(), target.metric(), target.state()));
    }
  }

  void actions(List<Action> actions) {
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      Instant from = action.from();
      if (from != null) {
        add(TimelineEvent.actionBegins(from, action.name()));
      }
      Instant due = action.due();
      if (due != null) {
        add(TimelineEvent.actionDue(due, action.name()));
      }
    }
  }

  void phases(Few<Phase<Assessment>> phases) {
    Severity before = Severity.NORMAL;
    for (int i = 0; i < phases.size(); i++) {
      Phase<Assessment> phase = phases.get(i);
      Severity level = phase.answer().severity();
      if (level != before) {
        add(TimelineEvent.severity(phase.from(), level));
      }
      before = level;
    }
  }

  void emergency(@Nullable Instant since) {
    if (since != null) {
      add(TimelineEvent.emergency(since));
    }
  }

  void tiers(Few<Escalation> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Escalation step = steps.get(i);
      if (step.tier() > LOWEST_TIER) {
        add(TimelineEvent.tier(step.at(), step.tier()));
      }
    }
  }

  void review(@Nullable Instant next) {
    if (next != null) {
      add(TimelineEvent.review(next));
    }
  }

  /** Returns the events in order. */
  List<TimelineEvent> events() {
    return List.of(size == events.length ? events : Arrays.copyOf(events, size));
  }
}
