package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.question.PolicyQuestions;
import dev.usher.internal.analysis.witness.Examples;
import dev.usher.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be proven of a policy, for every contact and at every moment. Safe to share between
 * threads.
 */
public final class PolicyAnalysis {
  private final Policy policy;
  private @Nullable Answers answers;

  private record Answers(List<Finding> findings, List<String> open) {}

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
    return answers().findings();
  }

  /**
   * Returns what could be neither proven nor refuted within the bounds of time and memory, a
   * sentence each, and why; empty for all but very large policies.
   */
  public List<String> open() {
    return answers().open();
  }

  private synchronized Answers answers() {
    if (answers == null) {
      PolicyModel model = PolicyModel.of(policy);
      PolicyQuestions questions = PolicyQuestions.of(model);
      Examples examples = new Examples(List.of(model));
      answers =
          new Answers(
              questions.proven().stream()
                  .map(
                      each ->
                          new Finding(
                              each.diagnostic(),
                              each.example() == null
                                  ? null
                                  : examples.of(each.where(), each.example()).contact()))
                  .toList(),
              questions.open());
    }
    return answers;
  }
}
