package dev.usher.live;

import static java.util.Objects.requireNonNull;

import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Policy;
import java.time.Instant;

/**
 * A policy as an usher had it in force, and when. Not the {@code version} of its manifest, which
 * authors write as they like: every content that comes into force has a number of its own.
 * Immutable and safe to share between threads.
 */
public final class PolicyVersion {
  private final int number;
  private final Policy policy;
  private final Instant activatedAt;
  private final Activation activatedBy;

  private PolicyVersion(int number, Policy policy, Instant activatedAt, Activation activatedBy) {
    this.number = number;
    this.policy = requireNonNull(policy, "policy");
    this.activatedAt = requireNonNull(activatedAt, "activatedAt");
    this.activatedBy = requireNonNull(activatedBy, "activatedBy");
  }

  /**
   * Returns a version; an usher makes them, and tests of listeners may.
   *
   * @param number 1 or more
   * @throws IllegalArgumentException if the number is below 1
   */
  public static PolicyVersion of(
      int number, Policy policy, Instant activatedAt, Activation activatedBy) {
    if (number < 1) {
      throw new IllegalArgumentException("version " + number + ": 1 or more is allowed");
    }
    return new PolicyVersion(number, policy, activatedAt, activatedBy);
  }

  /**
   * Returns the number: 1 for what the usher was opened with, one more for each content that was
   * read and came into force. Going back to a version keeps its number.
   */
  public int number() {
    return number;
  }

  /** Returns the policy. */
  public Policy policy() {
    return policy;
  }

  /** Returns the policy's name, version, digest and zone, as decisions name it. */
  public PolicyRef ref() {
    return policy.ref();
  }

  /**
   * Returns when it came into force the last time, by the usher's clock. A clock may step back, so
   * that moments tell no order; numbers do.
   */
  public Instant activatedAt() {
    return activatedAt;
  }

  /** Returns how it came into force the last time. */
  public Activation activatedBy() {
    return activatedBy;
  }

  /** Returns which version it is, such as {@code version 2 (kyndof 1.1.0, sha256:…)}. */
  @Override
  public String toString() {
    PolicyRef ref = ref();
    return "version %d (%s %s, %s)".formatted(number, ref.name(), ref.version(), ref.digest());
  }
}
