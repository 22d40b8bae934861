package dev.usher.internal.judge.wall;

import java.util.List;

/** A text is not compiled: the wall lets it not pass, or Drools refuses it. */
public final class CompilerObjection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An array, as those survive serialization whoever made the list. */
  private final String[] complaints;

  /** Makes an objection of at least one complaint. */
  public CompilerObjection(List<String> complaints) {
    super(String.join("\n", complaints));
    this.complaints = complaints.toArray(String[]::new);
  }

  static CompilerObjection at(String file, int line, String complaint) {
    return new CompilerObjection(List.of(file + ":" + line + ": " + complaint));
  }

  /** Returns what is said, each with file and line where they are known; at least one. */
  public List<String> complaints() {
    return List.of(complaints);
  }
}
