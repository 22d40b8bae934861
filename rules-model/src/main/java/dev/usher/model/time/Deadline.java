package dev.usher.model.time;

/** By when an action is due. */
public sealed interface Deadline permits Countdown, ByTarget {

  /** Calls the visitor's method for this kind and returns what it returns. */
  <R> R accept(DeadlineVisitor<R> visitor);
}
