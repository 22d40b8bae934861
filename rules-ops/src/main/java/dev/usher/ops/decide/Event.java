package dev.usher.ops.decide;

import dev.usher.model.decision.Decision;
import dev.usher.ops.decide.Answer.Decided;
import dev.usher.policy.Manifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something on a case's timeline.
 *
 * @param when the moment
 * @param what what is due, or happens
 * @param standing how that stands
 * @param open somebody must still do something
 */
record Event(Instant when, String what, String standing, boolean open) {

  /**
   * Returns everything on the timeline, in order of time.
   *
   * @param manifest the policy's
   */
  static List<Event> of(Decided decided, Manifest manifest) {
    List<Event> events = deadlines(decided, true);
    Decision decision = decided.decision();
    Standing standing = new Standing(decided.contact(), decision.at());
    events.addAll(ToCome.of(decided).events(manifest.hours(), standing));
    decision
        .escalations()
        .forEach(
            step -> {
              String what =
                  "goes to tier " + step.tier() + ", " + manifest.tiers().get(step.tier() - 1);
              events.add(new Event(step.at(), what, standing.left(step.at()), false));
            });
    Instant review = decision.nextReview();
    if (review != null) {
      events.add(
          new Event(review, "this decision changes: ask again", standing.left(review), false));
    }
    events.sort(Comparator.comparing(Event::when));
    return events;
  }

  /** Returns what must be done next: what is longest overdue, or else what falls due first. */
  static Optional<Event> next(Decided decided) {
    return deadlines(decided, false).stream()
        .filter(Event::open)
        .min(Comparator.comparing(Event::when));
  }

  private static List<Event> deadlines(Decided decided, boolean exact) {
    Decision decision = decided.decision();
    Standing standing = new Standing(decided.contact(), decision.at());
    List<Event> events = new ArrayList<>();
    decision
        .targets()
        .forEach(
            target -> {
              String within = exact ? " within " + target.within() : "";
              String what = target.metric().key() + within;
              boolean open = standing.isOpen(target);
              events.add(new Event(target.due(), what, standing.of(target), open));
            });
    decision
        .actions()
        .forEach(
            action -> {
              Instant due = action.due();
              if (due != null) {
                String what = Facts.action(action);
                boolean open = due.isAfter(decision.at());
                events.add(new Event(due, what, standing.ofAction(due), open));
              }
            });
    return events;
  }
}
