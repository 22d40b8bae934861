package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.Policy;
import java.util.List;

/**
 * What can be proven of a policy, for every contact and at every moment. Safe to share between
 * threads.
 */
public final class PolicyAnalysis {
  private final Policy policy;

  private PolicyAnalysis(Policy policy) {
    this.policy = policy;
  }

  /**
   * Returns the analysis of a policy.
   *
   * @throws NullPointerException if it is null
   */
  public static PolicyAnalysis of(Policy policy) {
    return new PolicyAnalysis(requireNonNull(policy, "policy"));
  }

  /** Returns the policy. */
  public Policy policy() {
    return policy;
  }

  /**
   * Returns what is proven and worth a look: rules that never fire, that conflict, or without which
   * nothing changes, conditions that never matter, topics that change nothing; sorted by file and
   * line.
   */
  public List<Finding> findings() {
    return List.of();
  }
}
