package dev.usher.internal.decide;

import dev.usher.internal.engine.FiredRules;
import dev.usher.internal.engine.FiringRule;
import dev.usher.model.decision.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the rules that match one fact propose. */
final class CaseProposals implements FiredRules {
  private static final Comparator<MadeProposal<?>> BY_RULE =
      Comparator.comparingInt(made -> made.by().rank());

  private final List<Proposer> proposers;
  private final List<MadeProposal<?>> proposals = new ArrayList<>();

  /**
   * Makes an empty collection.
   *
   * @param proposers the rules of the policy by their rank
   */
  CaseProposals(List<Proposer> proposers) {
    this.proposers = proposers;
  }

  @Override
  public void fired(FiringRule rule, List<Proposal> proposed) {
    Proposer proposer = proposers.get(rule.rank());
    for (Proposal proposal : proposed) {
      add(proposer, proposal);
    }
  }

  void add(Proposer proposer, Proposal proposal) {
    proposals.add(new MadeProposal<>(proposer, proposal));
  }

  /** Returns the proposals by the name of their rule; those of one rule as it made them. */
  List<MadeProposal<?>> sorted() {
    // The engine fires rules in an order of its own, which must not show in a decision.
    proposals.sort(BY_RULE);
    return proposals;
  }
}
