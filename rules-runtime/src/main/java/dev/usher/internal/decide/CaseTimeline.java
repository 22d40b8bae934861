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

  /** Up to so many, the library's sorting takes longer to begin than the work itself. */
  private static final int MANY = 32;

  private TimelineEvent[] events = new TimelineEvent[8];
  private int size;

  CaseTimeline(Instant receivedAt) {
    add(TimelineEvent.received(receivedAt));
  }

  private void add(TimelineEvent event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, 2 * size);
    }
    events[size] = event;
    size++;
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
    TimelineEvent[] inOrder = size == events.length ? events : Arrays.copyOf(events, size);
    if (size > MANY) {
      Arrays.sort(inOrder);
    } else {
      insert(inOrder);
    }
    return List.of(inOrder);
  }

  private static void insert(TimelineEvent[] events) {
    for (int next = 1; next < events.length; next++) {
      TimelineEvent moved = events[next];
      int at = next;
      while (at > 0 && events[at - 1].compareTo(moved) > 0) {
        events[at] = events[at - 1];
        at--;
      }
      events[at] = moved;
    }
  }
}
