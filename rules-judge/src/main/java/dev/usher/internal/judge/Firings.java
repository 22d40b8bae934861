package dev.usher.internal.judge;

import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.ProposalSink;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which rules fired for one fact, and what each proposed. */
public final class Firings implements ProposalSink {
  private final SortedMap<String, List<Proposal>> byRule = new TreeMap<>();
  private List<Proposal> current = new ArrayList<>();

  /** Says which rule fires now. */
  public void firing(String rule) {
    current = new ArrayList<>();
    List<Proposal> before = byRule.put(rule, current);
    if (before != null) {
      throw new IllegalStateException("\"" + rule + "\" fired twice for one fact");
    }
  }

  @Override
  public void add(Proposal proposal) {
    current.add(proposal);
  }

  /** Adds a rule that fired. */
  public void add(String rule, List<Proposal> proposals) {
    firing(rule);
    current.addAll(proposals);
  }

  /** Forgets what fired. */
  public void clear() {
    byRule.clear();
  }

  /** Returns the proposals of each rule that fired, by the rules' names. */
  public SortedMap<String, List<Proposal>> byRule() {
    return byRule;
  }
}
