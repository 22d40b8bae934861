package dev.usher.model.decision;

/** What happens at a moment of a case's life. */
public enum CaseEvent {
  /** The contact comes in. */
  RECEIVED,
  /** A target falls due. */
  TARGET_DUE,
  /** An action begins that does not hold from receipt on. */
  ACTION_BEGINS,
  /** An action falls due. */
  ACTION_DUE,
  /** The severity rises. */
  SEVERITY,
  /** The emergency begins. */
  EMERGENCY,
  /** A tier is reached. */
  TIER,
  /** The decision changes, and should be asked for again. */
  REVIEW;

  /** Returns whether it speaks of a target or an action by name. */
  boolean hasName() {
    return this == TARGET_DUE || this == ACTION_BEGINS || this == ACTION_DUE;
  }

  /** Returns whether it speaks of a tier. */
  boolean hasTier() {
    return this == TIER;
  }

  /** Returns whether it speaks of a severity. */
  boolean hasLevel() {
    return this == SEVERITY;
  }

  /** Returns whether it says how a target stands. */
  boolean hasState() {
    return this == TARGET_DUE;
  }
}
