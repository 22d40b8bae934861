package dev.usher.internal.timeline;

import dev.usher.clock.OpeningHours;
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

/**
 * The arithmetic of one case's time: spans on the policy's clock and on every other, and the
 * waiting that moves them. Immutable.
 */
public final class CaseClock {
  private final OpeningHours hours;
  private final Instant receivedAt;
  private final @Nullable Instant neededBy;
  private final Instant at;
  private final RecordedProgress progress;

  /**
   * Makes the clock of a contact.
   *
   * @param hours the policy's opening hours
   * @param at the moment that the case is looked at
   */
  public CaseClock(OpeningHours hours, Contact contact, Instant at) {
    this.hours = hours;
    this.receivedAt = contact.receivedAt();
    this.neededBy = contact.neededBy();
    this.at = at;
    this.progress = new RecordedProgress(contact.progress(), at);
  }

  /** Returns when the contact was received. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Returns the moment that the case is looked at. */
  public Instant at() {
    return at;
  }

  /** Returns what is known of the case's progress at that moment. */
  public RecordedProgress progress() {
    return progress;
  }

  /** Returns whether something timed still happens at a moment: not once the case is resolved. */
  boolean happens(Instant moment) {
    Instant resolved = progress.resolvedAt();
    return resolved == null || moment.isBefore(resolved);
  }

  /**
   * Returns from when a proposal holds, or null if it never does.
   *
   * @param from null for a proposal that holds from receipt on
   */
  public @Nullable Instant begins(@Nullable BeforeNeeded from) {
    if (from == null) {
      return receivedAt;
    }
    // What was needed before anybody asked for it is late already: no countdown to it begins.
    if (neededBy == null || neededBy.isBefore(receivedAt)) {
      return null;
    }
    Instant begins = before(neededBy, from.span());
    // Where that moment has passed at receipt, it holds at once, and a case resolved at the same
    // instant still had it.
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
  public Instant after(Instant start, Span span) {
    if (span instanceof BusinessTime time) {
      return hours.plus(start, time.length());
    }
    if (span instanceof BusinessDays days) {
      return hours.plusBusinessDays(start, days.days());
    }
    return start.plus(span.length());
  }

  /** Returns the moment a span after another one, moved on by the waiting so far. */
  public Instant afterWaiting(Instant start, Span span) {
    Instant due = after(start, span);
    // In order of time: each pause that the deadline reaches moves it on, and may thereby let it
    // reach the next pause. One that begins at the deadline, or once its clock has run out, comes
    // too late to move it.
    for (Pause pause : progress.waited()) {
      Instant from = Moment.later(pause.from(), start);
      if (counts(span.clock(), from, due)) {
        due = moved(span.clock(), due, counted(span.clock(), from, pause.to()));
      }
    }
    return due;
  }

  /**
   * Returns whether waiting that goes on at the case's moment keeps moving a later moment on: it
   * then never comes, as long as the waiting does not end.
   */
  public boolean keepsMoving(Instant start, Span span, Instant due) {
    return progress.waitingNow() && counts(span.clock(), Moment.later(at, start), due);
  }

  /** Returns whether a clock has anything to count between two moments. */
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
    // Waiting outside the opening hours counts for nothing. Adding nothing to a deadline at closing
    // time would still carry it to the next opening.
    if (by.isZero()) {
      return due;
    }
    return clock == ClockType.BUSINESS ? hours.plus(due, by) : due.plus(by);
  }
}
