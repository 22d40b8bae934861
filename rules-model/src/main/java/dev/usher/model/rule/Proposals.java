package dev.usher.model.rule;

/** Where the verbs of a fact put what a rule proposes. */
@FunctionalInterface
public interface Proposals {

  /** Takes one proposal of the rule that is firing. */
  void add(Proposal proposal);
}
