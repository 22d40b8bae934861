package dev.usher.policy;

import java.util.Locale;

/** How much a {@link Diagnostic} weighs. From the heaviest to the lightest. */
public enum DiagnosticSeverity {
  /**
   * Something cannot be used as it stands. A policy with such a manifest or such rules is not
   * opened, and scenarios in such a file are not run.
   */
  ERROR,

  /** The policy can be used, but hardly does what its author meant. */
  WARNING,

  /** Worth knowing; nothing needs to be mended. */
  INFO;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Returns how it is written as data: {@code error}, {@code warning} or {@code info}. */
  public String id() {
    return id;
  }
}
