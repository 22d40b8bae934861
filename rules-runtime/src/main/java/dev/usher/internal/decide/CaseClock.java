package dev.usher.internal.decide;

import dev.usher.clock.OpeningHours;
import dev.usher.internal.decide.RecordedProgress.Pause;
import dev.usher.model.Contact;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one case's time: spans on their clocks, and the waiting that moves them. */
final class CaseClock {
  private final OpeningHours hours;
  private final Instant receivedAt;
  private final @Nullable Instant neededBy;
  private final Instant at;
  private final RecordedProgress known;

  CaseClock(OpeningHours hours, Contact contact, Instant at) {
    this.hours = hours;
    this.receivedAt = contact.receivedAt();
    this.neededBy = contact.neededBy();
    this.at = at;
    this.known = new RecordedProgress(contact.progress(), at);
  }

  Instant receivedAt() {
    return receivedAt;
  }

  Instant at() {
    return at;
  }

  RecordedProgress known() {
    return known;
  }

  /**
   * Returns whether something timed still happens at that moment: not once the case is resolved.
   */
  boolean happens(Instant moment) {
    Instant resolved = known.resolvedAt();
    return resolved == null || moment.isBefore(resolved);
  }

  /** Returns from when a proposal holds, or null if it never does. */
  @Nullable Instant begins(@Nullable BeforeNeeded from) {
    if (from == null) {
      return receivedAt;
    }
    if (neededBy == null || neededBy.isBefore(receivedAt)) {
      return null;
    }
    Instant begins = before(neededBy, from.span());
    if (!begins.isAfter(receivedAt)) {
      return receivedAt;
    }
    return happens(begins) ? begins : null;
  }

  private Instant before(Instant moment, Span span) {
    if (span instanceof Elapsed elapsed) {
      return moment.minus(elapsed.length());
    }
    if (span instanceof BusinessDays days) {
      return hours.minusBusinessDays(moment, days.days());
    }
    return hours.minus(moment, span.length());
  }

  /** Returns the moment a span after another one. */
  Instant after(Instant start, Span span) {
    if (span instanceof BusinessTime time) {
      return hours.plus(start, time.length());
    }
    if (span instanceof BusinessDays days) {
      return hours.plusBusinessDays(start, days.days());
    }
    return start.plus(span.length());
  }

  /** Returns the moment a span after another one, moved on by the waiting so far. */
  Instant afterWaiting(Instant start, Span span) {
    Instant due = after(start, span);
    for (Pause pause : known.pauses()) {
      Instant from = RecordedProgress.later(pause.from(), start);
      if (counts(span.clock(), from, due)) {
        due = moved(span.clock(), due, counted(span.clock(), from, pause.to()));
      }
    }
    return due;
  }

  /**
   * Returns whether waiting that goes on at the decision's moment keeps moving a later moment on.
   */
  boolean keepsMoving(Instant start, Span span, Instant due) {
    return known.waitingNow() && counts(span.clock(), RecordedProgress.later(at, start), due);
  }

  private boolean counts(ClockType clock, Instant from, Instant to) {
    return from.isBefore(to) && !counted(clock, from, to).isZero();
  }

  private Duration counted(ClockType clock, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    return clock == ClockType.BUSINESS ? hours.between(from, to) : Duration.between(from, to);
  }

  private Instant moved(ClockType clock, Instant due, Duration by) {
    if (by.isZero()) {
      return due;
    }
    return clock == ClockType.BUSINESS ? hours.plus(due, by) : due.plus(by);
  }
}
