package dev.usher.model.time;

/**
 * One method for each way in which a proposal may begin after receipt: what depends on it does not
 * compile until it says what a new one means.
 *
 * @param <R> what is made of it
 */
public interface FromVisitor<R> extends ContactFromVisitor<R> {
  /** Takes a beginning that is counted from reaching a tier. */
  R atTier(AtTier from);

  /** Takes a beginning that is counted back from a target's due moment. */
  R beforeTarget(BeforeTarget from);

  /** Takes a beginning that is counted from a target's due moment. */
  R afterTarget(AfterTarget from);
}
