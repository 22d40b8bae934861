package dev.usher.model.time;

/**
 * One method for each beginning that the contact alone tells.
 *
 * @param <R> what is made of it
 */
public interface ContactFromVisitor<R> {
  /** Takes a beginning that is counted back from the moment something is needed. */
  R beforeNeeded(BeforeNeeded from);

  /** Takes a beginning that is counted from receipt, and that an answer forestalls. */
  R ifUnanswered(IfUnanswered from);
}
