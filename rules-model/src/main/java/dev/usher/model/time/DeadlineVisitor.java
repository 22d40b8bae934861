package dev.usher.model.time;

/**
 * One method for each kind of deadline: what depends on the kind does not compile until it says
 * what a new one means.
 *
 * @param <R> what is made of a deadline
 */
public interface DeadlineVisitor<R> {
  /** Takes a span that is counted from a moment of the case. */
  R countdown(Countdown deadline);

  /** Takes the moment at which a target is due. */
  R byTarget(ByTarget deadline);
}
