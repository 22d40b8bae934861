package dev.usher.internal.analysis.model;

import dev.usher.internal.casetime.CaseClock;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.ContactFrom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A case's whole life as the model tells it: from one moment to the next at which something may
 * begin, which tier the case comes to, how serious it is and whether it is an emergency. Of the
 * tier that a case has come to before, it hands the model no more than was reached in earlier
 * phases, is recorded, or was counted from another tier.
 */
final class ToldLife {
  private final Sayings sayings;
  private final Located located;
  private final CaseClock clock;
  private final List<Escalation> steps = new ArrayList<>();
  private final List<TimelineEvent> severities = new ArrayList<>();
  private final SortedMap<Instant, Integer> held = new TreeMap<>();
  private @Nullable Instant emergency;

  ToldLife(Sayings sayings, Located located) {
    this.sayings = sayings;
    this.located = located;
    this.clock = located.clock();
    walk();
  }

  private void walk() {
    TreeSet<Instant> moments = new TreeSet<>();
    moments.add(clock.receivedAt());
    for (ContactFrom from : sayings.beginnings()) {
      Instant begins = clock.begins(from);
      if (begins != null && begins.isAfter(clock.receivedAt())) {
        moments.add(begins);
      }
    }
    if (located.recorded() > 1 && located.recordedAt().isAfter(clock.receivedAt())) {
      moments.add(located.recordedAt());
    }
    Severity before = Severity.NORMAL;
    boolean urgent = false;
    int base = 1;
    Instant now = moments.pollFirst();
    while (now != null) {
      Telling telling = new Telling(sayings, located, now, base);
      Severity level = telling.severity();
      boolean emergencyNow = telling.holds(Attribute.EMERGENCY);
      if (level != before || emergencyNow != urgent) {
        // Of the phase that is over, what it came to stays.
        base = Math.max(base, current());
      }
      if (level != before) {
        severities.add(TimelineEvent.severity(now, level));
      }
      if (emergencyNow && !urgent) {
        emergency = now;
      }
      before = level;
      urgent = emergencyNow;
      base = climb(now, base, moments);
      now = moments.pollFirst();
    }
  }

  /** Climbs as far as it goes at a moment, and notes when more may follow. */
  private int climb(Instant now, int before, Set<Instant> moments) {
    int base = before;
    if (located.recorded() > base && !located.recordedAt().isAfter(now)) {
      base = located.recorded();
    }
    while (true) {
      Telling telling = new Telling(sayings, located, now, base);
      int counted = base;
      for (Output each : telling.of(Attribute.TIER, "later")) {
        Proposal.Escalate later = (Proposal.Escalate) each.detail();
        Instant begins = begins((AtTier) later.from());
        if (begins != null && begins.isAfter(now)) {
          moments.add(begins);
        } else if (begins != null) {
          counted = Math.max(counted, later.tier());
        }
      }
      if (counted > base) {
        base = counted;
        continue;
      }
      if (telling.tier() <= current()) {
        held.put(now, base);
        return base;
      }
      steps.add(new Escalation(telling.tier(), now));
    }
  }

  private int current() {
    return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).tier();
  }

  private @Nullable Instant begins(AtTier from) {
    for (Escalation step : steps) {
      if (step.tier() == from.tier()) {
        Instant moment = clock.afterWaiting(step.at(), from.span());
        Instant resolved = clock.progress().resolvedAt();
        return resolved == null || moment.isBefore(resolved) ? moment : null;
      }
    }
    return null;
  }

  /** Returns the tier that the case has come to before, at a moment. */
  int heldAt(Instant moment) {
    return held.get(held.headMap(moment.plusNanos(1)).lastKey());
  }

  /** Returns when the tier of a moment was reached. */
  Instant reachedAt(Instant moment) {
    Instant reached = clock.receivedAt();
    for (Escalation each : steps) {
      reached = each.at().isAfter(moment) ? reached : each.at();
    }
    return reached;
  }

  /** Returns the tiers reached after a moment, in order. */
  List<Escalation> after(Instant moment) {
    return steps.stream().filter(each -> each.at().isAfter(moment)).toList();
  }

  /** Returns when the emergency begins, or null if there is none. */
  @Nullable Instant emergency() {
    return emergency;
  }

  /** Returns what a timeline shows of it. */
  List<TimelineEvent> events() {
    List<TimelineEvent> events = new ArrayList<>(severities);
    if (emergency != null) {
      events.add(TimelineEvent.emergency(emergency));
    }
    for (Escalation each : steps) {
      if (each.tier() > 1) {
        events.add(TimelineEvent.tier(each.at(), each.tier()));
      }
    }
    return events;
  }
}
