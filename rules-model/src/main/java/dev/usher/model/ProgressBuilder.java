package dev.usher.model;

import dev.usher.model.internal.Parts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what has happened to a case. Not safe to share between threads. */
public final class ProgressBuilder {
  @Nullable Integer tier;
  @Nullable Instant tierSince;
  @Nullable Instant firstRespondedAt;
  @Nullable Instant escalationRespondedAt;
  @Nullable Instant planSentAt;
  @Nullable Instant lastUpdatedAt;
  @Nullable Instant unansweredSince;
  Collection<Instant> reopenedAt = List.of();
  @Nullable Instant resolvedAt;
  Collection<Waiting> waiting = List.of();

  ProgressBuilder() {}

  /** Sets the tier that the case has been given; null if none. */
  public ProgressBuilder tier(@Nullable Integer tier) {
    this.tier = tier;
    return this;
  }

  /**
   * Sets since when it has had that tier, which must be set too; null for its receipt. Every case
   * is at tier 1 from receipt on: a later moment for it is refused by the contact, {@link
   * #reopenedAt} says when a case came back.
   */
  public ProgressBuilder tierSince(@Nullable Instant tierSince) {
    this.tierSince = tierSince;
    return this;
  }

  /** Sets when the customer was first answered; null if not yet. */
  public ProgressBuilder firstRespondedAt(@Nullable Instant firstRespondedAt) {
    this.firstRespondedAt = firstRespondedAt;
    return this;
  }

  /** Sets when the escalation was answered; null if not yet. */
  public ProgressBuilder escalationRespondedAt(@Nullable Instant escalationRespondedAt) {
    this.escalationRespondedAt = escalationRespondedAt;
    return this;
  }

  /** Sets when the plan was sent; null if not yet. */
  public ProgressBuilder planSentAt(@Nullable Instant planSentAt) {
    this.planSentAt = planSentAt;
    return this;
  }

  /** Sets when the customer was last told how things stand; null if not yet. */
  public ProgressBuilder lastUpdatedAt(@Nullable Instant lastUpdatedAt) {
    this.lastUpdatedAt = lastUpdatedAt;
    return this;
  }

  /**
   * Sets when the oldest message came that the customer waits for an answer to; null if nobody
   * waits.
   */
  public ProgressBuilder unansweredSince(@Nullable Instant unansweredSince) {
    this.unansweredSince = unansweredSince;
    return this;
  }

  /** Sets when the case was reopened after it had been closed, replacing earlier moments. */
  public ProgressBuilder reopenedAt(Collection<Instant> reopenedAt) {
    this.reopenedAt = new ArrayList<>(Parts.needed("progress.reopenedAt", reopenedAt));
    return this;
  }

  /** Sets when the case was resolved; null if it is open. */
  public ProgressBuilder resolvedAt(@Nullable Instant resolvedAt) {
    this.resolvedAt = resolvedAt;
    return this;
  }

  /** Sets the times in which the case waited for somebody else, replacing earlier ones. */
  public ProgressBuilder waiting(Collection<Waiting> waiting) {
    this.waiting = new ArrayList<>(Parts.needed("progress.waiting", waiting));
    return this;
  }

  /**
   * Returns the progress.
   *
   * @throws NullPointerException if a waiting time or a reopening is null
   * @throws ContactException if the tier is below 1, if there is a {@code tierSince} without a
   *     tier, if a moment is not supported, or if there are too many waiting times or reopenings
   */
  public Progress build() {
    return new Progress(this);
  }
}
