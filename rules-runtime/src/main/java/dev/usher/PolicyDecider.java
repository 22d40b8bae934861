package dev.usher;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.live.DecidingPolicy;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.time.Instant;

/** Decides as callers are told that it does, failures included. */
record PolicyDecider(Policy policy, Decider decider) implements DecidingPolicy {

  @Override
  public Decision decide(Contact contact, Instant at) {
    try {
      return decider.decide(contact, at);
    } catch (RuleFailure failure) {
      throw new RuleFailedException(contact.id(), failure);
    }
  }
}
