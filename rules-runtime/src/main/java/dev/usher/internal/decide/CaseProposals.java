package dev.usher.internal.decide;

import dev.usher.internal.engine.AskedRules;
import dev.usher.internal.engine.CaseAsking;
import dev.usher.internal.engine.FiredRules;
import dev.usher.internal.engine.FiringRule;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Case;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What is proposed for one case, fact after fact; for each fact by the name of the rule, and what
 * one rule proposes as it made it. Not safe to share between threads.
 */
final class CaseProposals implements FiredRules {
  private static final Comparator<MadeProposal<?>> BY_RULE =
      (one, other) -> Integer.compare(one.by().rank(), other.by().rank());

  /** Up to so many, the library's sorting takes longer to begin than the work itself. */
  private static final int MANY = 32;

  private final List<RuleProposer> proposers;
  private final CaseAsking asking;
  private MadeProposal<?>[] made = new MadeProposal<?>[12];
  private int size;

  /**
   * Starts with nothing.
   *
   * @param proposers the rules of the network by their rank
   */
  CaseProposals(AskedRules rules, List<RuleProposer> proposers) {
    this.proposers = proposers;
    this.asking = rules.asking(this);
  }

  /** Adds what the contact itself proposes, ahead of the rules. */
  void add(MadeProposal<?> proposal) {
    if (size == made.length) {
      made = Arrays.copyOf(made, 2 * size);
    }
    made[size] = proposal;
    size++;
  }

  /** Adds what the rules propose that a fact makes fire. */
  void ask(Case fact) {
    int first = size;
    asking.ask(fact);
    sort(first);
  }

  /** The engine fires rules in an order of its own, which must not show in a decision. */
  private void sort(int first) {
    if (size - first > MANY) {
      Arrays.sort(made, first, size, BY_RULE);
      return;
    }
    for (int next = first + 1; next < size; next++) {
      MadeProposal<?> moved = made[next];
      int at = next;
      while (at > first && BY_RULE.compare(made[at - 1], moved) > 0) {
        made[at] = made[at - 1];
        at--;
      }
      made[at] = moved;
    }
  }

  @Override
  public void fired(FiringRule rule, List<Proposal> proposed) {
    List<MadeProposal<?>> made = proposers.get(rule.rank()).made(proposed);
    for (int i = 0; i < made.size(); i++) {
      add(made.get(i));
    }
  }

  /** Drops all but the first ones. */
  void keep(int count) {
    size = count;
  }

  /** Returns those from an index on. */
  List<MadeProposal<?>> since(int first) {
    return List.of(Arrays.copyOfRange(made, first, size));
  }

  /** Returns how many there are so far. */
  int size() {
    return size;
  }

  /** Returns one of them, from 0. */
  MadeProposal<?> get(int index) {
    return made[index];
  }
}
