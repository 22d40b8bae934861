package dev.usher.model;

/** How serious a case is, from the least to the most. */
public enum Severity {
  /** Nothing unusual; what a case is without a proposal. */
  NORMAL,
  /** Above the ordinary. */
  MODERATE,
  /** Serious. */
  HIGH,
  /** The most serious there is. */
  CRITICAL
}
