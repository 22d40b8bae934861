package dev.usher.policy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A policy cannot be used. The message lists everything that is wrong with it, each with its file
 * and line; none of the policy is live.
 */
public sealed class PolicyException extends IllegalArgumentException
    permits PolicyNotFoundException {
  private static final long serialVersionUID = 1L;

  /** What is wrong; an array, as those survive serialization whoever made the list. */
  private final Diagnostic[] diagnostics;

  /**
   * Makes a refusal.
   *
   * @param policy the policy's name or folder
   * @param diagnostics what is wrong, at least one thing
   * @throws IllegalArgumentException if nothing is wrong
   */
  public PolicyException(String policy, Collection<Diagnostic> diagnostics) {
    super(message(policy, diagnostics));
    this.diagnostics = diagnostics.stream().sorted().toArray(Diagnostic[]::new);
  }

  private static String message(String policy, Collection<Diagnostic> diagnostics) {
    if (diagnostics.isEmpty()) {
      throw new IllegalArgumentException(
          "policy " + policy + " is refused without a diagnostic: at least one is needed");
    }
    String count = diagnostics.size() == 1 ? "1 problem" : diagnostics.size() + " problems";
    return "policy "
        + policy
        + " has "
        + count
        + diagnostics.stream().sorted().map(each -> "\n  " + each).collect(Collectors.joining());
  }

  /** Returns what is wrong, sorted by file and line; at least one thing. */
  public final List<Diagnostic> diagnostics() {
    return List.of(diagnostics);
  }
}
