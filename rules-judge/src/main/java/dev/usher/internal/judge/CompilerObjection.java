package dev.usher.internal.judge;

import java.util.List;

/** Drools does not compile a text. */
public final class CompilerObjection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An array, as those survive serialization whoever made the list. */
  private final String[] complaints;

  CompilerObjection(List<String> complaints) {
    super(String.join("\n", complaints));
    this.complaints = complaints.toArray(String[]::new);
  }

  /** Returns what Drools says, each with file and line where it names them; at least one. */
  public List<String> complaints() {
    return List.of(complaints);
  }
}
