package dev.usher;

import dev.usher.internal.engine.RuleFailure;
import dev.usher.model.internal.ShownText;

/**
 * A rule of the policy failed for a contact. The policy is at fault, or the library; the contact
 * and the call are not. Every other contact may still be decided. The message is short and safe to
 * log; the cause is what the rule threw, and may quote the contact.
 */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String contact;

  RuleFailedException(String contact, RuleFailure failure) {
    super(
        "contact " + ShownText.excerpt(contact) + ": " + failure.getMessage(), failure.getCause());
    this.rule = failure.rule().name();
    this.contact = contact;
  }

  /** Returns the name of the rule that failed. */
  public String rule() {
    return rule;
  }

  /** Returns the id of the contact that it failed for. */
  public String contact() {
    return contact;
  }
}
