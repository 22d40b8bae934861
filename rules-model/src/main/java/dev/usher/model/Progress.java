package dev.usher.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a case since its receipt. What lies after the moment that a decision is
 * asked for is ignored by it, so that one complete record can be asked about at every past moment.
 *
 * @param tier the tier that the case has been given, 1 or more, or null if none; a floor from
 *     {@code tierSince} on
 * @param tierSince since when it has had that tier, or null for its receipt
 * @param firstRespondedAt when the customer was first answered, or null if not yet
 * @param escalationRespondedAt when the escalation was answered, or null if not yet
 * @param planSentAt when the plan was sent, or null if not yet
 * @param lastUpdatedAt when the customer was last told how things stand, or null if not yet
 * @param resolvedAt when the case was resolved, or null if it is open
 * @param waiting the times in which the case waited for somebody else, in any order, overlapping or
 *     not; at most 10,000
 */
public record Progress(
    @Nullable Integer tier,
    @Nullable Instant tierSince,
    @Nullable Instant firstRespondedAt,
    @Nullable Instant escalationRespondedAt,
    @Nullable Instant planSentAt,
    @Nullable Instant lastUpdatedAt,
    @Nullable Instant resolvedAt,
    List<Waiting> waiting) {

  /** Nothing has happened yet. */
  public static final Progress NONE = builder().build();

  private static final int MAX_WAITING = 10_000;

  /**
   * Checks the tier and copies the list.
   *
   * @throws ContactException if the tier is below 1, if there is a {@code tierSince} without a
   *     tier, or if there are too many waiting times
   */
  public Progress {
    if (tier != null && tier < 1) {
      throw FieldChecks.because("progress.tier", tier, "1 or more is allowed");
    }
    if (tierSince != null && tier == null) {
      throw FieldChecks.because(
          "progress.tierSince", tierSince, "only beside progress.tier is allowed");
    }
    waiting = FieldChecks.nulls("progress.waiting", waiting, MAX_WAITING);
  }

  /** Returns a builder of a progress without events. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what has happened to a case. Not safe to share between threads. */
  public static final class Builder {
    private @Nullable Integer tier;
    private @Nullable Instant tierSince;
    private @Nullable Instant firstRespondedAt;
    private @Nullable Instant escalationRespondedAt;
    private @Nullable Instant planSentAt;
    private @Nullable Instant lastUpdatedAt;
    private @Nullable Instant resolvedAt;
    private List<Waiting> waiting = List.of();

    private Builder() {}

    /** Sets the tier that the case has been given, from its receipt on. */
    public Builder tier(int tier) {
      this.tier = tier;
      this.tierSince = null;
      return this;
    }

    /** Sets the tier that the case has been given, from {@code since} on. */
    public Builder tier(int tier, Instant since) {
      this.tier = tier;
      this.tierSince = since;
      return this;
    }

    /** Sets when the customer was first answered; null if not yet. */
    public Builder firstRespondedAt(@Nullable Instant at) {
      this.firstRespondedAt = at;
      return this;
    }

    /** Sets when the escalation was answered; null if not yet. */
    public Builder escalationRespondedAt(@Nullable Instant at) {
      this.escalationRespondedAt = at;
      return this;
    }

    /** Sets when the plan was sent; null if not yet. */
    public Builder planSentAt(@Nullable Instant at) {
      this.planSentAt = at;
      return this;
    }

    /** Sets when the customer was last told how things stand; null if not yet. */
    public Builder lastUpdatedAt(@Nullable Instant at) {
      this.lastUpdatedAt = at;
      return this;
    }

    /** Sets when the case was resolved; null if it is open. */
    public Builder resolvedAt(@Nullable Instant at) {
      this.resolvedAt = at;
      return this;
    }

    /** Sets the times in which the case waited for somebody else, replacing earlier ones. */
    public Builder waiting(List<Waiting> waiting) {
      this.waiting = List.copyOf(waiting);
      return this;
    }

    /**
     * Returns the progress.
     *
     * @throws ContactException if a value is refused, see {@link Progress}
     */
    public Progress build() {
      return new Progress(
          tier,
          tierSince,
          firstRespondedAt,
          escalationRespondedAt,
          planSentAt,
          lastUpdatedAt,
          resolvedAt,
          waiting);
    }
  }
}
