package dev.usher;

import dev.usher.explain.Explanation;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.explain.Explainer;
import dev.usher.live.DecidingPolicy;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides and explains as callers are told that it does, failures included. */
final class PolicyDecider implements DecidingPolicy {
  private final Policy policy;
  private final Decider decider;

  /** Made when first asked for; where two threads do so at once, both make the same. */
  private volatile @Nullable Explainer explainer;

  PolicyDecider(Policy policy, Decider decider) {
    this.policy = policy;
    this.decider = decider;
  }

  @Override
  public Policy policy() {
    return policy;
  }

  @Override
  public Decision decide(Contact contact, Instant at) {
    try {
      return decider.decide(contact, at);
    } catch (RuleFailure failure) {
      throw new RuleFailedException(contact.id(), failure);
    }
  }

  @Override
  public Explanation explain(Contact contact, Instant at) {
    try {
      return explainer().explain(contact, at);
    } catch (RuleFailure failure) {
      throw new RuleFailedException(contact.id(), failure);
    }
  }

  private Explainer explainer() {
    Explainer made = explainer;
    if (made == null) {
      made = new Explainer(policy, decider);
      explainer = made;
    }
    return made;
  }
}
