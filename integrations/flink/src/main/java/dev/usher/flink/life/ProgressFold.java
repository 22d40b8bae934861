package dev.usher.flink.life;

import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a case's progress of its events, one after another in the order of time. */
final class ProgressFold {
  private final Instant receivedAt;
  private final List<Instant> reopenedAt;
  private final List<Waiting> waiting;
  private @Nullable Integer tier;
  private @Nullable Instant tierSince;
  private @Nullable Instant firstRespondedAt;
  private @Nullable Instant escalationRespondedAt;
  private @Nullable Instant planSentAt;
  private @Nullable Instant lastUpdatedAt;
  private @Nullable Instant unansweredSince;
  private @Nullable Instant resolvedAt;

  /** Begins with what the contact brought along. */
  ProgressFold(Progress arrived, Instant receivedAt) {
    this.receivedAt = receivedAt;
    this.reopenedAt = new ArrayList<>(arrived.reopenedAt());
    this.waiting = new ArrayList<>(arrived.waiting());
    this.tier = arrived.tier();
    this.tierSince = arrived.tierSince();
    this.firstRespondedAt = arrived.firstRespondedAt();
    this.escalationRespondedAt = arrived.escalationRespondedAt();
    this.planSentAt = arrived.planSentAt();
    this.lastUpdatedAt = arrived.lastUpdatedAt();
    this.unansweredSince = arrived.unansweredSince();
    this.resolvedAt = arrived.resolvedAt();
  }

  void happened(LifeEvent event) {
    Instant at = event.at().isBefore(receivedAt) ? receivedAt : event.at();
    switch (event.kind()) {
      case FIRST_RESPONDED -> firstRespondedAt = earlier(firstRespondedAt, at);
      case ESCALATION_RESPONDED -> escalationRespondedAt = earlier(escalationRespondedAt, at);
      case PLAN_SENT -> planSentAt = earlier(planSentAt, at);
      case UPDATED -> lastUpdatedAt = later(lastUpdatedAt, at);
      case CUSTOMER_WROTE -> unansweredSince = earlier(unansweredSince, at);
      case ANSWERED -> {
        firstRespondedAt = earlier(firstRespondedAt, at);
        unansweredSince = null;
      }
      case WAITING_BEGAN -> waitingBegan(at);
      case WAITING_ENDED -> waitingEnded(at);
      case TIER_REACHED -> reached(event.tier(), at);
      case RESOLVED -> resolved(at);
      case REOPENED -> reopened(at);
      case AMENDED, EARLIER_CONTACT -> {
        // Of the contact, not of its progress.
      }
    }
  }

  private static Instant earlier(@Nullable Instant known, Instant at) {
    return known == null || at.isBefore(known) ? at : known;
  }

  private static Instant later(@Nullable Instant known, Instant at) {
    return known == null || at.isAfter(known) ? at : known;
  }

  private void waitingBegan(Instant at) {
    if (waiting.stream().noneMatch(each -> each.to() == null)) {
      waiting.add(new Waiting(at, null));
    }
  }

  /** What the contact brought along may lie later than an event. */
  private void waitingEnded(Instant at) {
    waiting.replaceAll(
        each ->
            each.to() == null && !at.isBefore(each.from()) ? new Waiting(each.from(), at) : each);
  }

  /** A tier of its own begins anew: what answered the one before does not answer it. */
  private void reached(@Nullable Integer reached, Instant at) {
    if (reached != null && !reached.equals(tier)) {
      tier = reached;
      tierSince = reached == 1 ? null : at;
      escalationRespondedAt = null;
    }
  }

  private void resolved(Instant at) {
    resolvedAt = earlier(resolvedAt, at);
    unansweredSince = null;
    waitingEnded(at);
  }

  private void reopened(Instant at) {
    if (resolvedAt != null && !at.isBefore(resolvedAt)) {
      waiting.add(new Waiting(resolvedAt, at));
      resolvedAt = null;
    }
    reopenedAt.add(at);
  }

  Progress build() {
    return Progress.builder()
        .tier(tier)
        .tierSince(tierSince)
        .firstRespondedAt(firstRespondedAt)
        .escalationRespondedAt(escalationRespondedAt)
        .planSentAt(planSentAt)
        .lastUpdatedAt(lastUpdatedAt)
        .unansweredSince(unansweredSince)
        .reopenedAt(reopenedAt)
        .resolvedAt(resolvedAt)
        .waiting(waiting)
        .build();
  }
}
