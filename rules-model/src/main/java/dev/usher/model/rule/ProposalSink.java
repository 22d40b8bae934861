package dev.usher.model.rule;

import dev.usher.model.decision.Proposal;

/** Where the verbs of a fact put what a rule proposes. */
@FunctionalInterface
public interface ProposalSink {

  /** Takes one proposal of the rule that is firing. */
  void add(Proposal proposal);
}
