package dev.usher.internal.casetime;

import dev.usher.model.Contact;
import dev.usher.model.ContactException;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.BeforeTarget;
import dev.usher.model.time.ByNeeded;
import dev.usher.model.time.ClockType;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.ContactFromVisitor;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.IfUnanswered;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import dev.usher.model.time.SupportedTime;
import dev.usher.model.time.TargetFrom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of one case's time: spans on the clocks of the policy and its desks and on every
 * other, and the waiting that moves them. Immutable. Every moment that it comes to lies within
 * reach of {@link SupportedTime}; where one would not, a {@link ContactException} blames the moment
 * of the contact that was counted from.
 */
public final class CaseClock {
  private final BusinessClocks clocks;
  private final Contact contact;
  private final Instant receivedAt;
  private final @Nullable Instant neededBy;
  private final Instant at;
  private final RecordedProgress progress;

  /** Most spans are counted from there. */
  private final SpanAfter afterReceipt;

  /**
   * Makes the clock of a contact.
   *
   * @param clocks those of the policy and its desks
   * @param at the moment that the case is looked at
   */
  public CaseClock(BusinessClocks clocks, Contact contact, Instant at) {
    this.clocks = clocks;
    this.contact = contact;
    this.receivedAt = contact.receivedAt();
    this.neededBy = contact.neededBy();
    this.at = at;
    this.progress = RecordedProgress.of(contact.progress(), at);
    this.afterReceipt = new SpanAfter(clocks, receivedAt);
  }

  /** Returns by when the customer needs the matter settled, or null if nobody said so. */
  public @Nullable Instant neededBy() {
    return neededBy;
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
  public @Nullable Instant begins(@Nullable ContactFrom from) {
    return from == null ? receivedAt : from.accept(new Begins()).orElse(null);
  }

  /** Knows from when each kind of proposal holds; nothing, if that moment will not come. */
  private final class Begins implements ContactFromVisitor<Optional<Instant>> {
    @Override
    public Optional<Instant> beforeNeeded(BeforeNeeded from) {
      // What was needed before anybody asked for it is late already: no countdown to it begins.
      if (neededBy == null || neededBy.isBefore(receivedAt)) {
        return Optional.empty();
      }
      Instant begins = before(neededBy, from.span());
      // Where that moment has passed at receipt, it holds at once, and a case resolved at the same
      // instant still had it.
      return begins.isAfter(receivedAt) ? ifItHappens(begins) : Optional.of(receivedAt);
    }

    @Override
    public Optional<Instant> ifUnanswered(IfUnanswered from) {
      Instant begins = after(receivedAt, from.span());
      Instant answered = progress.firstRespondedAt();
      return answered != null && !answered.isAfter(begins) ? Optional.empty() : ifItHappens(begins);
    }

    private Optional<Instant> ifItHappens(Instant moment) {
      return happens(moment) ? Optional.of(moment) : Optional.empty();
    }
  }

  private Instant before(Instant needed, Span span) {
    try {
      return reached(span.accept(new SpanBefore(clocks, needed)));
    } catch (DateTimeException outOfReach) {
      throw refusal("neededBy", needed, outOfReach);
    }
  }

  /** Returns the moment a span after another one. */
  public Instant after(Instant start, Span span) {
    try {
      return reached(
          span.accept(start.equals(receivedAt) ? afterReceipt : new SpanAfter(clocks, start)));
    } catch (DateTimeException outOfReach) {
      if (start.equals(contact.progress().lastUpdatedAt())) {
        throw refusal("progress.lastUpdatedAt", start, outOfReach);
      }
      if (start.equals(contact.progress().tierSince())) {
        throw refusal("progress.tierSince", start, outOfReach);
      }
      if (start.equals(contact.progress().unansweredSince())) {
        throw refusal("progress.unansweredSince", start, outOfReach);
      }
      if (contact.progress().reopenedAt().contains(start)) {
        throw refusal("progress.reopenedAt", start, outOfReach);
      }
      // Any other moment was itself counted, and the receipt is where that began.
      throw refusal("receivedAt", receivedAt, outOfReach);
    }
  }

  /**
   * Returns the end of a countdown that waiting does not move.
   *
   * @param start what it is counted from, or back from
   */
  public Instant due(Instant start, Countdown countdown) {
    return countdown instanceof ByNeeded
        ? before(start, countdown.span())
        : after(start, countdown.span());
  }

  /**
   * Returns from when something holds that follows a target, at receipt at the earliest.
   *
   * @param due when the target falls due
   * @param within the target's span, on whose clock the other one is counted
   */
  public Instant around(TargetFrom from, Instant due, Span within) {
    if (from.span().length().isZero() && from.span().clock() != ClockType.CLOSE_OF_BUSINESS) {
      // A business span begun at closing time would be carried to the next opening.
      return Moment.later(receivedAt, due);
    }
    Span span = from.span().accept(new OnClock(within));
    return from instanceof BeforeTarget
        ? notBeforeReceipt(due, span)
        : Moment.later(receivedAt, after(due, span));
  }

  private Instant notBeforeReceipt(Instant due, Span span) {
    try {
      return Moment.later(receivedAt, span.accept(new SpanBefore(clocks, due)));
    } catch (DateTimeException tooEarly) {
      // What lies out of reach there lies before every receipt.
      return receivedAt;
    }
  }

  /** Returns whether waiting moves what is due for a metric, if that is counted on and not back. */
  public static boolean isMovedByWaiting(Metric metric) {
    return switch (metric) {
      case RESOLUTION, NEXT_UPDATE -> true;
      // An answer, or a plan, can be given while somebody else is waited for.
      case FIRST_RESPONSE, ESCALATION_RESPONSE, NEXT_RESPONSE, PLAN -> false;
    };
  }

  /** Returns the moment a span after another one, moved on by the waiting so far. */
  public Instant afterWaiting(Instant start, Span span) {
    Instant due = after(start, span);
    if (progress.waited().isEmpty()) {
      return due;
    }
    SpanMoved moved = new SpanMoved(clocks, start, due, progress.waited());
    try {
      return reached(span.accept(moved));
    } catch (DateTimeException outOfReach) {
      Pause last = moved.last();
      throw refusal("progress.waiting.from", last == null ? start : last.from(), outOfReach);
    }
  }

  /**
   * Returns whether waiting that goes on at the case's moment keeps moving a later moment on: it
   * then never comes, as long as the waiting does not end.
   */
  public boolean keepsMoving(Instant start, Span span, Instant due) {
    Instant from = Moment.later(at, start);
    if (!progress.waitingNow() || !from.isBefore(due)) {
      return false;
    }
    return switch (span.clock()) {
      case ELAPSED -> true;
      case BUSINESS -> !clocks.of(span.desk()).between(from, due).isZero();
      // It moves on at each closing and stays in between: what comes before the next one comes.
      case CLOSE_OF_BUSINESS -> !due.isBefore(clocks.of(span.desk()).closeOfBusiness(from, 0));
    };
  }

  /** Blames the moment of the contact from which the count does not come to an end within reach. */
  private static ContactException refusal(
      String field, Instant start, DateTimeException outOfReach) {
    return new ContactException(
        field,
        field
            + " is "
            + start
            + ": a time is needed from which what the policy counts comes to an end. "
            + outOfReach.getMessage());
  }

  private static Instant reached(Instant moment) {
    if (!SupportedTime.reaches(moment)) {
      throw new DateTimeException(
          "The result would be "
              + moment
              + "; supported are "
              + SupportedTime.REACH_FIRST
              + " to "
              + SupportedTime.REACH_LAST);
    }
    return moment;
  }
}
