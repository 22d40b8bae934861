package dev.usher.internal.decide;

import dev.usher.internal.engine.Ledger;
import dev.usher.internal.engine.RankedRule;
import dev.usher.model.decision.Proposal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what one fact's rules propose. */
final class CaseLedger implements Ledger {
  private static final Comparator<Entry> BY_RULE =
      Comparator.comparingInt(entry -> entry.by().rank());

  private final List<Entry> entries = new ArrayList<>();
  private @Nullable RankedRule firing;

  @Override
  public void firing(RankedRule rule) {
    firing = rule;
  }

  @Override
  public void add(Proposal proposal) {
    if (firing == null) {
      throw new IllegalStateException("a proposal of no rule: " + proposal);
    }
    entries.add(new Entry(firing, proposal));
  }

  void add(RankedRule rule, Proposal proposal) {
    entries.add(new Entry(rule, proposal));
  }

  /** Returns the proposals by the name of their rule; those of one rule as it made them. */
  List<Entry> sorted() {
    entries.sort(BY_RULE);
    return entries;
  }
}
