package dev.usher.policy.rule;

/**
 * Names every kind of subject that there is, so that whoever handles subjects is told by the
 * compiler when one is added.
 *
 * @param <R> what the visit gives
 */
public interface SubjectVisitor<R> {

  /** Visits a property. */
  R named(Subject.Named named);

  /** Visits an inquiry with its arguments. */
  R inquired(Subject.Inquired inquired);
}
