package dev.usher.internal.casetime;

import dev.usher.internal.interval.Interval;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.Metric;
import dev.usher.model.time.SupportedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case's progress at a moment: later instants are not there yet, and what is
 * recorded after the case was resolved is ignored.
 */
public final class RecordedProgress {
  private static final RecordedProgress NOTHING =
      new RecordedProgress(Progress.NONE, SupportedTime.FIRST);

  private final Progress progress;
  private final @Nullable Instant resolvedAt;

  /** The last moment of which anything may be known. */
  private final Instant end;

  private final List<Pause> pauses;
  private final boolean waitingNow;

  /** Returns what is known at a moment. */
  @SuppressWarnings("ReferenceEquality") // Another empty one takes the longer way to the same.
  static RecordedProgress of(Progress progress, Instant at) {
    // Of nothing, nothing is known at any moment.
    return progress == Progress.NONE ? NOTHING : new RecordedProgress(progress, at);
  }

  private RecordedProgress(Progress progress, Instant at) {
    this.progress = progress;
    Instant resolved = progress.resolvedAt();
    // A complete record may be asked about at every past moment; at those before its end the case
    // was still open.
    this.resolvedAt = resolved == null || resolved.isAfter(at) ? null : resolved;
    this.end = resolvedAt == null ? at : resolvedAt;
    // Most cases never wait: the short cut says the same as the union of no pauses.
    this.pauses = progress.waiting().isEmpty() ? List.of() : pauses();
    this.waitingNow = resolvedAt == null && waitsAt(at);
  }

  /** Returns when the case was resolved, or null if it is open. */
  public @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  /** Returns the tier that is recorded, or 0 if none is known. */
  public int tier() {
    Integer tier = progress.tier();
    return tier == null || isUnknown(progress.tierSince()) ? 0 : tier;
  }

  /** Returns since when the recorded tier counts; null stands for the receipt. */
  @Nullable Instant tierSince() {
    return progress.tierSince();
  }

  /** Returns when the customer was first answered, or null if not yet. */
  @Nullable Instant firstRespondedAt() {
    return known(progress.firstRespondedAt());
  }

  /** Returns since when a message of the customer is unanswered, or null if nobody waits. */
  public @Nullable Instant unansweredSince() {
    return known(progress.unansweredSince());
  }

  /** Returns when the case was last reopened, or null if it never was. */
  public @Nullable Instant reopenedAt() {
    Instant latest = null;
    List<Instant> reopened = progress.reopenedAt();
    for (int i = 0; i < reopened.size(); i++) {
      Instant moment = reopened.get(i);
      if (!isUnknown(moment) && (latest == null || moment.isAfter(latest))) {
        latest = moment;
      }
    }
    return latest;
  }

  /** Returns when the customer was last told how things stand, or null if not yet. */
  public @Nullable Instant lastUpdatedAt() {
    return known(progress.lastUpdatedAt());
  }

  /**
   * Returns when a target was met, or null if it has not been.
   *
   * @param tierReached before which no answer meets an escalation
   */
  public @Nullable Instant metAt(Metric metric, Instant tierReached) {
    Instant met =
        switch (metric) {
          case FIRST_RESPONSE -> known(progress.firstRespondedAt());
          case ESCALATION_RESPONSE ->
              notBefore(tierReached, known(progress.escalationRespondedAt()));
          case PLAN -> known(progress.planSentAt());
          case NEXT_RESPONSE, NEXT_UPDATE, RESOLUTION -> null;
        };
    // Whoever resolves a case has thereby answered it.
    return met == null ? resolvedAt : met;
  }

  /** Returns the waiting so far, in order and without overlaps, as if it ended now. */
  List<Pause> waited() {
    return pauses;
  }

  /** Returns whether the case waits at the moment. */
  public boolean waitingNow() {
    return waitingNow;
  }

  private @Nullable Instant known(@Nullable Instant instant) {
    return isUnknown(instant) ? null : instant;
  }

  private boolean isUnknown(@Nullable Instant instant) {
    return instant != null && instant.isAfter(end);
  }

  private static @Nullable Instant notBefore(Instant first, @Nullable Instant instant) {
    return instant == null || instant.isBefore(first) ? null : instant;
  }

  private boolean waitsAt(Instant moment) {
    List<Waiting> spells = progress.waiting();
    for (int i = 0; i < spells.size(); i++) {
      Waiting waiting = spells.get(i);
      Instant to = waiting.to();
      if (!waiting.from().isAfter(moment) && (to == null || to.isAfter(moment))) {
        return true;
      }
    }
    return false;
  }

  private List<Pause> pauses() {
    List<Pause> known = new ArrayList<>(progress.waiting().size());
    for (Waiting waiting : progress.waiting()) {
      Instant to = waiting.to();
      // Of waiting that goes on, or ends later, only the part until now is known.
      known.add(new Pause(waiting.from(), to == null || to.isAfter(end) ? end : to));
    }
    // Two who are waited for at the same time do not move a deadline twice.
    return Interval.union(known);
  }
}
