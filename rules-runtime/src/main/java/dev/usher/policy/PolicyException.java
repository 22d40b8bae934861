package dev.usher.policy;

import dev.usher.internal.bounds.Bound;
import java.util.Collection;
import java.util.List;

/**
 * A policy cannot be used. The message lists everything that is wrong with it, each with its file
 * and line; none of the policy is live.
 */
public sealed class PolicyException extends IllegalArgumentException
    permits PolicyNotFoundException {
  private static final long serialVersionUID = 1L;
  private static final int MORE = 100;
  private static final int LONGEST = Bound.MESSAGE.most() - MORE;
  private static final int LONGEST_LINE = LONGEST / 10;

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
    StringBuilder message = new StringBuilder("policy " + cut(policy) + " has " + count);
    int left = diagnostics.size();
    for (Diagnostic each : diagnostics.stream().sorted().toList()) {
      String line = "\n  " + cut(each.toString());
      if (message.length() + line.length() > LONGEST) {
        return message.append("\n  and ").append(left).append(" more").toString();
      }
      message.append(line);
      left--;
    }
    return message.toString();
  }

  /** One problem is no reason to leave out the others. */
  private static String cut(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + '…';
  }

  /** Returns what is wrong, sorted by file and line; at least one thing. */
  public final List<Diagnostic> diagnostics() {
    return List.of(diagnostics);
  }
}
