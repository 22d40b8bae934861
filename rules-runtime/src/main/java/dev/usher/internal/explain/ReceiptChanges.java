package dev.usher.internal.explain;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.text.ClockText;
import dev.usher.model.internal.DayHours;
import dev.usher.model.time.SupportedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes of the moment of receipt: to where the hours, the open desk, the day of the week or a
 * time of day that a rule asks about turn, and to the second before.
 */
final class ReceiptChanges {
  private static final String FIELD = "receivedAt";
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** How many openings and closings to look at, either way. */
  private static final int TURNS = 4;

  private static final int WEEK = 7;

  private final ChangeList changes;
  private final Instant received;
  private final ZoneId zone;

  ReceiptChanges(ChangeList changes) {
    this.changes = changes;
    this.received = changes.now().contact().receivedAt();
    this.zone = changes.now().manifest().zone();
  }

  /** Adds the nearest openings and closings of the policy. */
  void openings() {
    add(turns(changes.now().manifest().hours()));
  }

  /** Adds the nearest openings and closings of every desk. */
  void desks() {
    changes.now().manifest().desks().values().forEach(hours -> add(turns(hours)));
  }

  /** Adds the other days of the week. */
  void weekdays() {
    Set<Instant> turns = new TreeSet<>();
    LocalDate day = received.atZone(zone).toLocalDate();
    for (int later = 1 - WEEK; later <= WEEK; later++) {
      turns.add(day.plusDays(later).atStartOfDay(zone).toInstant());
    }
    add(turns);
  }

  /** Adds times of day. */
  void timesOfDay(List<Object> times) {
    Set<Instant> turns = new TreeSet<>();
    LocalDate day = received.atZone(zone).toLocalDate();
    for (Object time : times) {
      int minute = DayHours.minute((String) time);
      for (int later = -1; later <= 1; later++) {
        turns.add(day.plusDays(later).atStartOfDay().plusMinutes(minute).atZone(zone).toInstant());
      }
    }
    add(turns);
  }

  private Set<Instant> turns(OpeningHours hours) {
    Set<Instant> turns = new TreeSet<>();
    Instant later = received;
    Instant earlier = received;
    for (int i = 0; i < TURNS; i++) {
      later = hours.isOpen(later) ? closing(hours, later) : hours.nextOpening(later);
      turns.add(later);
      Instant closed = hours.closeOfBusinessBefore(earlier, 0);
      turns.add(hours.nextOpening(closed));
      turns.add(closed);
      earlier = closed.minus(SECOND);
    }
    return turns;
  }

  private static Instant closing(OpeningHours hours, Instant open) {
    return hours.closeOfBusiness(open, 0);
  }

  private void add(Set<Instant> turns) {
    for (Instant turn : turns) {
      add(turn);
      add(turn.minus(SECOND));
    }
  }

  private void add(Instant other) {
    if (!other.equals(received) && SupportedTime.includes(other)) {
      changes.received(FIELD, () -> words(ClockText.dated(zone, other)), other);
    }
  }

  private ChangeWords words(String after) {
    return new ChangeWords(ClockText.dated(zone, received), after, "received " + after);
  }
}
