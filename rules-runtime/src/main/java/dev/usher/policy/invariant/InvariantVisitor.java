package dev.usher.policy.invariant;

/**
 * Does something else for each kind of invariant.
 *
 * @param <R> what comes of it
 */
public interface InvariantVisitor<R> {

  /** Visits what decisions always have. */
  R always(Invariant.Always always);

  /** Visits what decisions never have. */
  R never(Invariant.Never never);

  /** Visits what never falls as a property grows. */
  R neverFalls(Invariant.NeverFalls neverFalls);

  /** Visits what never falls due later as a property grows. */
  R neverLater(Invariant.NeverLater neverLater);
}
