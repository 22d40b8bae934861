package dev.usher.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case since its receipt. What lies after the moment that a decision is
 * asked for is ignored by it, so that one complete record can be asked about at every past moment.
 *
 * <p>Made with {@link #builder}; immutable and safe to share between threads. All its moments are
 * {@link dev.usher.model.time.SupportedTime supported}.
 */
public final class Progress {
  /** Nothing has happened yet. */
  public static final Progress NONE = builder().build();

  private static final int MAX_WAITING = 10_000;
  private static final int MAX_REOPENED = 10_000;

  private final @Nullable Integer tier;
  private final @Nullable Instant tierSince;
  private final @Nullable Instant firstRespondedAt;
  private final @Nullable Instant escalationRespondedAt;
  private final @Nullable Instant planSentAt;
  private final @Nullable Instant lastUpdatedAt;
  private final @Nullable Instant unansweredSince;
  private final List<Instant> reopenedAt;
  private final @Nullable Instant resolvedAt;
  private final List<Waiting> waiting;

  Progress(ProgressBuilder of) {
    this.tier = checkedTier(of.tier);
    this.tierSince = checkedSince(of);
    this.firstRespondedAt =
        FieldChecks.momentIfPresent("progress.firstRespondedAt", of.firstRespondedAt);
    this.escalationRespondedAt =
        FieldChecks.momentIfPresent("progress.escalationRespondedAt", of.escalationRespondedAt);
    this.planSentAt = FieldChecks.momentIfPresent("progress.planSentAt", of.planSentAt);
    this.lastUpdatedAt = FieldChecks.momentIfPresent("progress.lastUpdatedAt", of.lastUpdatedAt);
    this.unansweredSince =
        FieldChecks.momentIfPresent("progress.unansweredSince", of.unansweredSince);
    this.reopenedAt = checkedReopenings(of.reopenedAt);
    this.resolvedAt = FieldChecks.momentIfPresent("progress.resolvedAt", of.resolvedAt);
    this.waiting = FieldChecks.list("progress.waiting", of.waiting, MAX_WAITING);
  }

  private static @Nullable Integer checkedTier(@Nullable Integer tier) {
    if (tier != null && tier < 1) {
      throw FieldChecks.because("progress.tier", tier, "1 or more is allowed");
    }
    return tier;
  }

  private static @Nullable Instant checkedSince(ProgressBuilder of) {
    if (of.tierSince != null && of.tier == null) {
      throw FieldChecks.because(
          "progress.tierSince", of.tierSince, "only beside progress.tier is allowed");
    }
    return FieldChecks.momentIfPresent("progress.tierSince", of.tierSince);
  }

  private static List<Instant> checkedReopenings(Collection<Instant> given) {
    List<Instant> moments = FieldChecks.list("progress.reopenedAt", given, MAX_REOPENED);
    for (int i = 0; i < moments.size(); i++) {
      FieldChecks.moment("progress.reopenedAt", moments.get(i));
    }
    return moments;
  }

  /** Returns a builder of a progress without events. */
  public static ProgressBuilder builder() {
    return new ProgressBuilder();
  }

  /** Returns a builder that holds what this progress holds, to make a changed copy with. */
  public ProgressBuilder toBuilder() {
    return builder()
        .tier(tier)
        .tierSince(tierSince)
        .firstRespondedAt(firstRespondedAt)
        .escalationRespondedAt(escalationRespondedAt)
        .planSentAt(planSentAt)
        .lastUpdatedAt(lastUpdatedAt)
        .unansweredSince(unansweredSince)
        .reopenedAt(reopenedAt)
        .resolvedAt(resolvedAt)
        .waiting(waiting);
  }

  /**
   * Returns the tier that the case has been given, 1 or more, or null if none; a floor from {@link
   * #tierSince} on.
   */
  public @Nullable Integer tier() {
    return tier;
  }

  /**
   * Returns since when it has had that tier, or null for its receipt; of tier 1 not after the
   * receipt of the contact that it belongs to.
   */
  public @Nullable Instant tierSince() {
    return tierSince;
  }

  /** Returns when the customer was first answered, or null if not yet. */
  public @Nullable Instant firstRespondedAt() {
    return firstRespondedAt;
  }

  /** Returns when the escalation was answered, or null if not yet. */
  public @Nullable Instant escalationRespondedAt() {
    return escalationRespondedAt;
  }

  /** Returns when the plan was sent, or null if not yet. */
  public @Nullable Instant planSentAt() {
    return planSentAt;
  }

  /** Returns when the customer was last told how things stand, or null if not yet. */
  public @Nullable Instant lastUpdatedAt() {
    return lastUpdatedAt;
  }

  /**
   * Returns when the oldest message came that the customer waits for an answer to, or null if
   * nobody waits.
   */
  public @Nullable Instant unansweredSince() {
    return unansweredSince;
  }

  /**
   * Returns when the case was reopened after it had been closed, in the order given; at most
   * 10,000. While it was closed it {@linkplain #waiting waited}.
   */
  public List<Instant> reopenedAt() {
    return reopenedAt;
  }

  /** Returns when the case was resolved, or null if it is open. */
  public @Nullable Instant resolvedAt() {
    return resolvedAt;
  }

  /**
   * Returns the times in which the case waited for somebody else, in the order given, overlapping
   * or not; at most 10,000.
   */
  public List<Waiting> waiting() {
    return waiting;
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        tier,
        tierSince,
        firstRespondedAt,
        escalationRespondedAt,
        planSentAt,
        lastUpdatedAt,
        unansweredSince,
        reopenedAt,
        resolvedAt,
        waiting);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Progress that && state().equals(that.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** Returns everything that has happened. */
  @Override
  public String toString() {
    return "Progress" + state();
  }
}
