package dev.usher.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy cannot be used. The message lists every problem found, each with its file and line; none
 * of the policy is live.
 */
public final class PolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * Makes a refusal.
   *
   * @param policy the policy's name or folder
   * @param problems what is wrong, at least one thing
   */
  public PolicyException(String policy, Collection<Problem> problems) {
    super(message(policy, problems));
    this.problems = sorted(problems);
  }

  private static List<Problem> sorted(Collection<Problem> problems) {
    List<Problem> sorted = new ArrayList<>(problems);
    Collections.sort(sorted);
    return Collections.unmodifiableList(sorted);
  }

  private static String message(String policy, Collection<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return "policy "
        + policy
        + " has "
        + count
        + sorted(problems).stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
  }

  /** Returns what is wrong, sorted by file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
