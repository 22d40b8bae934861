package dev.usher.judge;

import java.util.List;

/**
 * Drools' own compiler does not read a policy that opens, or reads only a part of it. That is a
 * difference too, and the library is at fault: whatever passes the check of a policy should
 * compile.
 */
public final class TextRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An array, as those survive serialization whoever made the list. */
  private final String[] complaints;

  TextRefusedException(String policy, List<String> complaints) {
    super(
        "policy "
            + policy
            + " opens, and Drools' own compiler does not read it:\n  "
            + String.join("\n  ", complaints));
    this.complaints = complaints.toArray(String[]::new);
  }

  /** Returns what Drools says, each with file and line where it names them; at least one. */
  public List<String> complaints() {
    return List.of(complaints);
  }
}
