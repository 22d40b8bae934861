package dev.usher.internal.analysis.model;

/** When a matter is needed, if not within the spans that rules ask for. */
public enum Needed {
  /** Before the contact was received. */
  BEFORE_RECEIPT,
  /** Later than any rule asks for. */
  LATER
}
