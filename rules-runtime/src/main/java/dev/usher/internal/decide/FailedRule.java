package dev.usher.internal.decide;

/** A rule broke off with an exception, which is the cause. */
public final class FailedRule extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  FailedRule(String rule, Throwable cause) {
    super("rule \"" + rule + "\" failed: " + cause, cause);
    this.rule = rule;
  }

  /** Returns the rule's name. */
  public String rule() {
    return rule;
  }
}
