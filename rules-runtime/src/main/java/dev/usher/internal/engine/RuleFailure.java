package dev.usher.internal.engine;

import dev.usher.model.internal.ShownText;
import dev.usher.policy.rule.Rule;

/** A rule broke off with an exception, which is the cause. */
@SuppressWarnings("serial") // A rule is named, not sent.
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Rule rule;

  /** Makes a failure of a rule; its message is short and safe to log. */
  public RuleFailure(Rule rule, RuntimeException cause) {
    super(
        "rule \"" + ShownText.escaped(rule.name()) + "\" failed: " + ShownText.failure(cause),
        cause);
    this.rule = rule;
  }

  /** Returns the rule. */
  public Rule rule() {
    return rule;
  }
}
