package dev.usher.policy.rule;

/**
 * Names every kind of condition that there is, so that whoever handles conditions is told by the
 * compiler when one is added.
 *
 * @param <R> what the visit gives
 */
public interface ConditionVisitor<R> {

  /** Visits conditions that must all hold. */
  R all(Condition.All all);

  /** Visits conditions of which one must hold. */
  R any(Condition.Any any);

  /** Visits a condition that must not hold. */
  R not(Condition.Not not);

  /** Visits a comparison. */
  R atom(Atom atom);

  /** Visits what could not be read; no rule of a policy that opens has it. */
  R unreadable(Condition.Unreadable unreadable);
}
