package dev.usher.internal.decide;

import dev.usher.internal.engine.Ledger;
import dev.usher.model.rule.Proposal;
import dev.usher.policy.PolicyRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one fact's rules propose. */
final class CaseLedger implements Ledger {
  private static final Comparator<Entry> BY_RULE =
      Comparator.comparing(entry -> entry.rule().name());

  private final List<Entry> entries = new ArrayList<>();
  private @Nullable PolicyRule firing;

  @Override
  public void firing(PolicyRule rule) {
    firing = rule;
  }

  @Override
  public void add(Proposal proposal) {
    if (firing == null) {
      throw new IllegalStateException("a proposal of no rule: " + proposal);
    }
    entries.add(new Entry(firing, proposal));
  }

  void add(PolicyRule rule, Proposal proposal) {
    entries.add(new Entry(rule, proposal));
  }

  /** Returns the proposals by the name of their rule; those of one rule as it made them. */
  List<Entry> sorted() {
    entries.sort(BY_RULE);
    return entries;
  }
}
