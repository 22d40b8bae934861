package dev.usher.live;

import dev.usher.explain.Explanation;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.time.Instant;

/**
 * One version of a policy and what decides by it, whether it is in force, was, or may come. Safe to
 * share between threads.
 */
public interface DecidingPolicy {

  /** Returns the policy: its manifest and its rules by name. */
  Policy policy();

  /**
   * Decides a contact as of a moment, as {@link dev.usher.Usher#decide(Contact, Instant)} does.
   *
   * @throws dev.usher.model.ContactException if the contact does not fit the policy
   * @throws dev.usher.RuleFailedException if a rule fails
   */
  Decision decide(Contact contact, Instant at);

  /**
   * Explains a contact's decision as of a moment, as {@link dev.usher.Usher#explain(Contact,
   * Instant)} does.
   *
   * @throws dev.usher.model.ContactException if the contact does not fit the policy
   * @throws dev.usher.RuleFailedException if a rule fails
   */
  Explanation explain(Contact contact, Instant at);

  /**
   * Decides a contact as of its receipt.
   *
   * @throws dev.usher.model.ContactException if the contact does not fit the policy
   * @throws dev.usher.RuleFailedException if a rule fails
   */
  default Decision decide(Contact contact) {
    return decide(contact, contact.receivedAt());
  }
}
