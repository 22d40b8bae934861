package dev.usher.internal.decide;

import dev.usher.internal.engine.FiringRule;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Source;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as one who proposes. What it proposes to every contact alike is made ready once. Immutable
 * and safe to share between threads.
 */
final class RuleProposer {
  private final Proposer by;
  private final @Nullable List<MadeProposal<?>> always;

  RuleProposer(FiringRule firing) {
    Rule rule = firing.rule();
    this.by =
        new Proposer(new Source.Rule(rule.name(), rule.clause()), rule.salience(), firing.rank());
    this.always = firing.always().map(this::madeNow).orElse(null);
  }

  /**
   * Returns what the rule says now that it fires.
   *
   * @param proposals what it proposes
   */
  List<MadeProposal<?>> made(List<Proposal> proposals) {
    return always == null ? madeNow(proposals) : always;
  }

  private List<MadeProposal<?>> madeNow(List<Proposal> proposals) {
    List<MadeProposal<?>> made = new ArrayList<>(proposals.size());
    for (Proposal proposal : proposals) {
      made.add(new MadeProposal<>(by, proposal));
    }
    return made;
  }
}
