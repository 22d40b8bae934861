package dev.usher.internal.casetime;

import dev.usher.clock.OpeningHours;
import dev.usher.model.time.BusinessDays;
import dev.usher.model.time.BusinessTime;
import dev.usher.model.time.CloseOfBusiness;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.SpanVisitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves the end of a span on by waiting, by what its clock would have counted in it. In order of
 * time: each pause that the end reaches moves it on, and may thereby let it reach the next pause.
 * One that begins at the end, or once its clock has run out, comes too late to move it.
 */
final class SpanMoved implements SpanVisitor<Instant> {
  private final BusinessClocks clocks;
  private final Instant start;
  private final List<Pause> pauses;
  private Instant due;
  private @Nullable Pause last;

  /**
   * Starts from where the span ends without any waiting.
   *
   * @param start what it is counted from; waiting before that does not count
   * @param pauses in order and without overlaps
   */
  SpanMoved(BusinessClocks clocks, Instant start, Instant due, List<Pause> pauses) {
    this.clocks = clocks;
    this.start = start;
    this.due = due;
    this.pauses = pauses;
  }

  /** Returns the last pause that was looked at because the end reaches it, or null. */
  @Nullable Pause last() {
    return last;
  }

  @Override
  public Instant elapsed(Elapsed span) {
    for (Pause pause : pauses) {
      Instant from = from(pause);
      if (from.isBefore(due) && from.isBefore(pause.to())) {
        last = pause;
        due = due.plus(Duration.between(from, pause.to()));
      }
    }
    return due;
  }

  @Override
  public Instant businessTime(BusinessTime span) {
    OpeningHours hours = clocks.of(span.desk());
    for (Pause pause : pauses) {
      if (reaches(hours, pause)) {
        due = plus(hours, due, hours.between(from(pause), pause.to()));
      }
    }
    return due;
  }

  /**
   * The whole business days in all the waiting are added to those of the span, so that the time of
   * day stays, and the open time left over is added in the end.
   */
  @Override
  public Instant businessDays(BusinessDays span) {
    OpeningHours hours = clocks.of(span.desk());
    Instant counted = start;
    int days = span.days();
    Duration over = Duration.ZERO;
    for (Pause pause : pauses) {
      if (reaches(hours, pause)) {
        Instant from = from(pause);
        int whole = hours.businessDaysBetween(from, pause.to());
        Instant rest = hours.plusBusinessDays(from, whole);
        days += whole;
        over = over.plus(open(hours, rest, pause.to()));
        Instant moved = plus(hours, hours.plusBusinessDays(counted, days), over);
        if (!open(hours, pause.to(), moved).isZero()) {
          due = moved;
        } else {
          // On a short day two times of day come to the same closing, and what was left between
          // them would be lost: it is counted from the end of the waiting.
          over = hours.between(from, due);
          counted = pause.to();
          days = 0;
          due = hours.plus(counted, over);
        }
      }
    }
    return due;
  }

  /** Counts closings: a business day that closes while the case waits does not count. */
  @Override
  public Instant closeOfBusiness(CloseOfBusiness span) {
    OpeningHours hours = clocks.of(span.desk());
    int days = span.days();
    for (Pause pause : pauses) {
      if (reaches(hours, pause)) {
        days += hours.closingsBetween(from(pause), pause.to());
        due = hours.closeOfBusiness(start, days);
      }
    }
    return due;
  }

  private Instant from(Pause pause) {
    return Moment.later(pause.from(), start);
  }

  /** Returns whether the clock still has time to count when a pause begins. */
  private boolean reaches(OpeningHours hours, Pause pause) {
    Instant from = from(pause);
    boolean reached = from.isBefore(pause.to()) && !open(hours, from, due).isZero();
    if (reached) {
      last = pause;
    }
    return reached;
  }

  private static Duration open(OpeningHours hours, Instant from, Instant to) {
    return from.isBefore(to) ? hours.between(from, to) : Duration.ZERO;
  }

  /** Waiting in closed time counts for nothing, and leaves what is due at closing where it is. */
  private static Instant plus(OpeningHours hours, Instant due, Duration open) {
    return open.isZero() ? due : hours.plus(due, open);
  }
}
