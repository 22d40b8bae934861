package dev.usher.internal.engine;

/** A rule broke off with an exception, which is the cause. */
public final class SittingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  SittingFailure(String rule, Throwable cause) {
    super("rule \"" + rule + "\" failed", cause);
    this.rule = rule;
  }

  /** Returns the rule's name. */
  public String rule() {
    return rule;
  }
}
