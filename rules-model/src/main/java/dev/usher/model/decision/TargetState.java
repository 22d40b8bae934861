package dev.usher.model.decision;

/** How a target stands at the moment of a decision. */
public enum TargetState {
  /** Not met and not yet due. */
  RUNNING,
  /** Not met and not yet due, while the case waits for somebody else and the due moment moves. */
  PAUSED,
  /** Met when it was due, or before. */
  MET,
  /** Due and not met, or met later than due. */
  BREACHED
}
