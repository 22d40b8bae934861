package dev.usher.ops.decide;

import dev.usher.model.decision.Action;
import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.Countdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's timeline, in words.
 *
 * @param when the moment
 * @param kind of which kind it is
 * @param name the metric or the action that it is about, or null if it is about neither
 * @param what what is due, or happens
 * @param standing how that stands
 * @param open somebody must still do something
 */
public record Event(
    Instant when,
    CaseEvent kind,
    @Nullable String name,
    String what,
    String standing,
    boolean open) {

  /**
   * Returns everything on the timeline from after receipt on, in order of time. What holds from
   * receipt on is no event of its own.
   *
   * @param roles of the policy's tiers, the lowest first
   */
  public static List<Event> of(Decision decision, List<String> roles) {
    List<Event> events = new ArrayList<>();
    Instant received = received(decision);
    for (TimelineEvent each : decision.timeline()) {
      boolean deadline =
          each.event() == CaseEvent.TARGET_DUE || each.event() == CaseEvent.ACTION_DUE;
      if (deadline || each.at().isAfter(received)) {
        events.add(event(each, decision, roles));
      }
    }
    return events;
  }

  /** What was due before anybody asked for it stands before the receipt. */
  private static Instant received(Decision decision) {
    return decision.timeline().stream()
        .filter(each -> each.event() == CaseEvent.RECEIVED)
        .findFirst()
        .map(TimelineEvent::at)
        .orElse(decision.at());
  }

  /** Returns what must be done next: what is longest overdue, or else what falls due first. */
  public static Optional<Event> next(Decision decision) {
    Standing standing = new Standing(decision.at());
    for (TimelineEvent each : decision.timeline()) {
      Event event =
          switch (each.event()) {
            case TARGET_DUE -> target(each, decision, "", standing);
            case ACTION_DUE -> action(each, decision, standing);
            case RECEIVED, ACTION_BEGINS, SEVERITY, EMERGENCY, TIER, REVIEW ->
                new Event(each.at(), each.event(), each.name(), "", "", false);
          };
      if (event.open) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private static Event event(TimelineEvent event, Decision decision, List<String> roles) {
    Standing standing = new Standing(decision.at());
    boolean past = !event.at().isAfter(decision.at());
    return switch (event.event()) {
      case RECEIVED -> happening(event, "was received", standing);
      case TARGET_DUE -> {
        Target target = target(event, decision);
        yield target(event, decision, " " + limit(target, decision).limit(), standing);
      }
      case ACTION_BEGINS ->
          happening(event, event.name() + (past ? " began" : " begins"), standing);
      case ACTION_DUE -> action(event, decision, standing);
      case SEVERITY ->
          happening(event, (past ? "became " : "becomes ") + severity(event), standing);
      case EMERGENCY ->
          happening(event, past ? "became an emergency" : "becomes an emergency", standing);
      case TIER ->
          happening(
              event, (past ? "went to tier " : "goes to tier ") + tier(event, roles), standing);
      case REVIEW -> happening(event, "this decision changes: ask again", standing);
    };
  }

  private static Event happening(TimelineEvent event, String what, Standing standing) {
    return new Event(
        event.at(), event.event(), event.name(), what, standing.ofEvent(event.at()), false);
  }

  private static Event target(
      TimelineEvent event, Decision decision, String within, Standing standing) {
    Target target = target(event, decision);
    return new Event(
        target.due(),
        event.event(),
        event.name(),
        target.metric().key() + within,
        standing.of(target),
        Standing.isOpen(target));
  }

  /** A span that is counted back from what is needed would read as if it were counted on. */
  private static Countdown limit(Target target, Decision decision) {
    for (Reason reason : decision.reasons()) {
      if (reason.effective()
          && reason.proposal() instanceof Proposal.Due due
          && due.metric() == target.metric()
          && due.within() instanceof ByNeeded needed) {
        return needed;
      }
    }
    return target.within();
  }

  /** One that has not begun is not among the actions yet, and nobody must take it. */
  private static Event action(TimelineEvent event, Decision decision, Standing standing) {
    Optional<Action> begun = decision.action(String.valueOf(event.name()));
    boolean open = begun.isPresent() && event.at().isAfter(standing.at());
    String what = begun.map(Facts::action).orElse(String.valueOf(event.name()));
    return new Event(
        event.at(), event.event(), event.name(), what, standing.ofAction(event.at()), open);
  }

  private static Target target(TimelineEvent event, Decision decision) {
    return decision.target(String.valueOf(event.name())).orElseThrow();
  }

  private static String severity(TimelineEvent event) {
    return event.level() == null ? "" : Facts.name(event.level());
  }

  private static String tier(TimelineEvent event, List<String> roles) {
    Integer tier = event.tier();
    return tier == null ? "" : tier + ", " + roles.get(tier - 1);
  }
}
