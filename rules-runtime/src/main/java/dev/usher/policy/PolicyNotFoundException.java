package dev.usher.policy;

import java.util.List;

/** There is no such policy: neither of that name on the class path, nor a folder. */
public final class PolicyNotFoundException extends PolicyException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes a refusal.
   *
   * @param policy the name or folder that was asked for
   * @param diagnostic where was looked, and what was probably meant
   */
  public PolicyNotFoundException(String policy, Diagnostic diagnostic) {
    super(policy, List.of(diagnostic));
  }
}
