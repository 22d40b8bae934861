package dev.usher.internal.engine;

import dev.usher.model.decision.Proposal;
import java.util.List;

/** Is told which rules fire for one fact, in no order. */
public interface FiredRules {

  /**
   * Takes what a rule that fires proposes.
   *
   * @param rule the rule; never null
   * @param proposals what it proposes, in its order; the same list at every firing of a rule that
   *     hands on no variable; never null
   */
  void fired(FiringRule rule, List<Proposal> proposals);
}
