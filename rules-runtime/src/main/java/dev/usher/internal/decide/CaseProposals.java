package dev.usher.internal.decide;

import dev.usher.internal.engine.Ledger;
import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what the rules that match one fact propose. */
final class CaseProposals implements Ledger {
  private static final Comparator<RuleProposal<?>> BY_RULE =
      Comparator.comparingInt(made -> made.by().rank());

  private final Function<RankedRule, Proposer> proposers;
  private final List<RuleProposal<?>> proposals = new ArrayList<>();
  private @Nullable Proposer firing;

  CaseProposals(Function<RankedRule, Proposer> proposers) {
    this.proposers = proposers;
  }

  @Override
  public void firing(RankedRule rule) {
    firing = proposers.apply(rule);
  }

  @Override
  public void add(Proposal proposal) {
    if (firing == null) {
      throw new IllegalStateException("a proposal of no rule: " + proposal);
    }
    proposals.add(new RuleProposal<>(firing, proposal));
  }

  void add(Proposer proposer, Proposal proposal) {
    proposals.add(new RuleProposal<>(proposer, proposal));
  }

  /** Returns the proposals by the name of their rule; those of one rule as it made them. */
  List<RuleProposal<?>> sorted() {
    // The engine fires rules in an order of its own, which must not show in a decision.
    proposals.sort(BY_RULE);
    return proposals;
  }
}
