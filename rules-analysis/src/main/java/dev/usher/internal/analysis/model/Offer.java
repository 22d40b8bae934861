package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.policy.rule.Rule;

/**
 * Something that a rule proposes.
 *
 * @param rule the rule
 * @param what what it proposes
 * @param when where it does
 */
public record Offer<T>(Rule rule, T what, Term when) {

  /** Returns the same in other words. */
  <U> Offer<U> of(U other) {
    return new Offer<>(rule, other, when);
  }
}
