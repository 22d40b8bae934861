package dev.usher.internal.explain;

import dev.usher.explain.Explanation;
import dev.usher.explain.Flip;
import dev.usher.explain.RuleExplanation;
import dev.usher.internal.casetime.CaseClock;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.Contact;
import dev.usher.model.rule.Tiered;
import dev.usher.policy.Policy;
import dev.usher.sentence.Sentences;
import java.time.Instant;
import java.util.List;

/** Explains what a decider decides. Immutable and safe to share between threads. */
public final class Explainer {
  private final Policy policy;
  private final Decider decider;
  private final List<RuleEvaluator> evaluators;
  private final Sentences sentences;
  private final ConditionAnswers answers;
  private final NearestFlips flips;

  /** Makes an explainer of a policy and what decides by it. */
  public Explainer(Policy policy, Decider decider) {
    this.policy = policy;
    this.decider = decider;
    this.evaluators = policy.rules().stream().map(RuleEvaluator::of).toList();
    this.sentences = Sentences.of(policy.manifest());
    this.answers = new ConditionAnswers(policy.rules(), sentences);
    this.flips = new NearestFlips(Thresholds.of(policy), decider::decide);
  }

  /**
   * Explains a contact's decision as of a moment.
   *
   * @throws dev.usher.model.ContactException as {@link Decider#decide} does
   * @throws dev.usher.internal.engine.RuleFailure if a rule fails
   */
  public Explanation explain(Contact contact, Instant at) {
    CaseTrace trace = decider.trace(contact, at);
    List<Flip> nearest = flips.of(now(trace, at), trace.decision());
    return Explanation.of(contact, trace.decision(), rules(trace), nearest);
  }

  /** Returns a case as it stands at the moment that it was decided at. */
  CaseNow now(CaseTrace trace, Instant at) {
    CaseClock clock = new CaseClock(decider.clocks(), trace.contact(), at);
    return new CaseNow(
        trace.contact(), at, tiered(trace), clock, policy.manifest(), sentences, decider.search());
  }

  /** Returns the smallest changes that make something differ, as an explanation tells them. */
  List<NearestFlips.FoundChange> found(CaseTrace trace, Instant at) {
    return flips.found(now(trace, at), trace.decision());
  }

  /** Returns what became of every rule of a case, in the policy's order. */
  List<RuleExplanation> rules(CaseTrace trace) {
    RuleAnswers rules = new RuleAnswers(trace, answers);
    return evaluators.stream().map(rules::of).toList();
  }

  /** The last question is asked last, and knows what all others know. */
  private static Tiered tiered(CaseTrace trace) {
    TracedFact last = trace.facts().get(trace.facts().size() - 1);
    return (Tiered) last.fact();
  }
}
