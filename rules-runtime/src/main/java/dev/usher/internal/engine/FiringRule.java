package dev.usher.internal.engine;

import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule in a network, and its place among all rules of its policy. Each network has one of each
 * rule, so that what belongs to a rule may be kept by its rank. Immutable and safe to share between
 * threads.
 */
public final class FiringRule {
  private final Rule rule;
  private final int rank;
  private final RuleProposals proposals;

  FiringRule(Rule rule, int rank) {
    this.rule = rule;
    this.rank = rank;
    this.proposals = new RuleProposals(rule);
  }

  /** Returns the rule. */
  public Rule rule() {
    return rule;
  }

  /** Returns its place in the order of names, from 0. */
  public int rank() {
    return rank;
  }

  /**
   * Returns what it proposes whenever it fires, in its order; nothing, if it hands on a variable
   * and what it proposes depends on the fact.
   */
  public Optional<List<Proposal>> always() {
    return proposals.always();
  }

  /** Returns what it proposes for a fact that makes it fire. */
  List<Proposal> proposals(Case fact) {
    return proposals.of(fact);
  }

  /** Returns the rule's name and rank. */
  @Override
  public String toString() {
    return rank + " " + rule.name();
  }
}
