package dev.usher.internal.engine;

import dev.usher.model.rule.Case;
import dev.usher.model.rule.ProposalSink;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a network, one of which says something else: it is asked by itself, and its old self
 * is not listened to. Immutable and safe to share between threads.
 */
final class ChangedRule implements AskedRules {
  private final RuleNetwork others;
  private final RuleNetwork alone;
  private final FiringRule changed;
  private final List<FiringRule> rules;

  private ChangedRule(RuleNetwork others, Rule changed, int rank) {
    this.others = others;
    this.alone = RuleNetwork.of(List.of(changed));
    this.changed = new FiringRule(changed, rank);
    List<FiringRule> ranked = new ArrayList<>(others.rules());
    ranked.set(rank, this.changed);
    this.rules = List.copyOf(ranked);
  }

  /**
   * Changes a rule.
   *
   * @throws IllegalArgumentException if none has its name
   */
  static ChangedRule in(RuleNetwork network, Rule changed) {
    for (FiringRule each : network.rules()) {
      if (each.rule().name().equals(changed.name())) {
        return new ChangedRule(network, changed, each.rank());
      }
    }
    throw new IllegalArgumentException("no rule is named " + changed.name());
  }

  @Override
  public List<FiringRule> rules() {
    return rules;
  }

  @Override
  public void ask(Case fact, FiredRules fired) {
    others.ask(
        fact,
        (rule, proposals) -> {
          if (rule.rank() != changed.rank()) {
            fired.fired(rule, proposals);
          }
        });
    alone.ask(fact, (rule, proposals) -> fired.fired(changed, proposals));
  }

  @Override
  public ProposalSink verbs() {
    return others.verbs();
  }
}
