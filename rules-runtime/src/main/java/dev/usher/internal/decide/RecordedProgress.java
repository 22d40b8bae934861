package dev.usher.internal.decide;

import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.time.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case's progress at a moment: later instants are not there yet, and what is
 * recorded after the case was resolved is ignored.
 */
final class RecordedProgress {
  /** A half-open stretch of waiting, with its end known. */
  record Pause(Instant from, Instant to) {}

  private final Progress progress;
  private final Instant at;
  private final @Nullable Instant resolvedAt;
  private final List<Pause> pauses;
  private final boolean waitingNow;

  RecordedProgress(Progress progress, Instant at) {
    this.progress = progress;
    this.at = at;
    Instant resolved = progress.resolvedAt();
    this.resolvedAt = resolved == null || resolved.isAfter(at) ? null : resolved;
    this.pauses = progress.waiting().isEmpty() ? List.of() : pauses(end());
    this.waitingNow = resolvedAt == null && anyOpenAt(at);
  }

  /** Returns the last moment of which something may be known. */
  private Instant end() {
    return resolvedAt == null ? at : resolvedAt;
  }

  @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  /** Returns the tier that is recorded, or 0 if none is known. */
  int tier() {
    Integer tier = progress.tier();
    return tier == null || isLater(progress.tierSince()) ? 0 : tier;
  }

  @Nullable Instant tierSince() {
    return progress.tierSince();
  }

  @Nullable Instant lastUpdatedAt() {
    return known(progress.lastUpdatedAt());
  }

  /**
   * Returns when a target was met, or null if it has not been.
   *
   * @param tierReached before which no answer meets an escalation
   */
  @Nullable Instant metAt(Metric metric, Instant tierReached) {
    Instant met =
        switch (metric) {
          case FIRST_RESPONSE -> known(progress.firstRespondedAt());
          case ESCALATION_RESPONSE ->
              notBefore(tierReached, known(progress.escalationRespondedAt()));
          case PLAN -> known(progress.planSentAt());
          case NEXT_UPDATE, RESOLUTION -> null;
        };
    return met == null ? resolvedAt : met;
  }

  /** Returns the waiting so far, in order and without overlaps, as if it ended now. */
  List<Pause> pauses() {
    return pauses;
  }

  /** Returns whether the case waits at the moment. */
  boolean waitingNow() {
    return waitingNow;
  }

  private @Nullable Instant known(@Nullable Instant instant) {
    return isLater(instant) ? null : instant;
  }

  private boolean isLater(@Nullable Instant instant) {
    return instant != null && instant.isAfter(end());
  }

  private static @Nullable Instant notBefore(Instant first, @Nullable Instant instant) {
    return instant == null || instant.isBefore(first) ? null : instant;
  }

  private boolean anyOpenAt(Instant moment) {
    for (Waiting waiting : progress.waiting()) {
      Instant to = waiting.to();
      if (!waiting.from().isAfter(moment) && (to == null || to.isAfter(moment))) {
        return true;
      }
    }
    return false;
  }

  private List<Pause> pauses(Instant end) {
    List<Waiting> sorted = new ArrayList<>(progress.waiting());
    sorted.sort(Comparator.comparing(Waiting::from));
    List<Pause> merged = new ArrayList<>();
    for (Waiting waiting : sorted) {
      Instant to = waiting.to() == null || waiting.to().isAfter(end) ? end : waiting.to();
      if (waiting.from().isBefore(to)) {
        append(merged, new Pause(waiting.from(), to));
      }
    }
    return merged;
  }

  private static void append(List<Pause> merged, Pause next) {
    int last = merged.size() - 1;
    if (last >= 0 && !next.from().isAfter(merged.get(last).to())) {
      Pause before = merged.get(last);
      merged.set(last, new Pause(before.from(), later(before.to(), next.to())));
    } else {
      merged.add(next);
    }
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
