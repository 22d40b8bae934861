package dev.usher.internal.engine;

import dev.usher.policy.rule.Rule;

/** A rule broke off with an exception, which is the cause. */
@SuppressWarnings("serial") // A rule is named, not sent.
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rule rule;

  RuleFailure(Rule rule, RuntimeException cause) {
    super("rule \"" + rule.name() + "\" failed: " + cause, cause);
    this.rule = rule;
  }

  /** Returns the rule. */
  public Rule rule() {
    return rule;
  }
}
