package dev.usher.scenario;

import dev.usher.internal.evaluate.ConditionResult;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Which sides of a rule's conditions have been shown so far. Not safe to share between threads. */
final class ShownSides {

  /** A condition, and what has been seen of it. */
  private static final class Seen {
    private final Atom atom;
    private final boolean[] met = new boolean[2];
    private final boolean[] decisive = new boolean[2];

    private Seen(Atom atom) {
      this.atom = atom;
    }
  }

  private final RuleEvaluator evaluator;
  private final List<Seen> conditions = new ArrayList<>();

  /** The condition that is looked at next, in the order of the text. */
  private int next;

  ShownSides(RuleEvaluator evaluator) {
    this.evaluator = evaluator;
    evaluator.rule().conditions().forEach(this::collect);
  }

  private void collect(Condition condition) {
    if (condition instanceof Atom atom) {
      conditions.add(new Seen(atom));
    } else if (condition instanceof Condition.All all) {
      all.parts().forEach(this::collect);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::collect);
    } else if (condition instanceof Condition.Not not) {
      collect(not.part());
    }
  }

  /** Looks at a fact; one of another question is none of the rule's. */
  void look(Question question, Case fact) {
    if (question == evaluator.rule().question()) {
      next = 0;
      look(evaluator.evaluate(fact).conditions(), true, true);
    }
  }

  /**
   * Looks at conditions that are joined.
   *
   * @param decides whether the rule would turn if they turned together
   * @param all whether each of them must hold, or else one
   */
  private void look(List<ConditionResult> joined, boolean decides, boolean all) {
    long against = joined.stream().filter(part -> part.holds() != all).count();
    for (ConditionResult part : joined) {
      boolean alone = against == 0 || (against == 1 && part.holds() != all);
      look(part, decides && alone);
    }
  }

  private void look(ConditionResult result, boolean decides) {
    if (result.condition() instanceof Atom) {
      Seen seen = conditions.get(next);
      next++;
      int side = side(result.holds());
      seen.met[side] = true;
      seen.decisive[side] |= decides;
    } else {
      look(result.parts(), decides, !(result.condition() instanceof Condition.Any));
    }
  }

  private static int side(boolean holds) {
    return holds ? 1 : 0;
  }

  int count() {
    return 2 * conditions.size();
  }

  List<ConditionGap> gaps() {
    Rule rule = evaluator.rule();
    List<ConditionGap> gaps = new ArrayList<>();
    for (Seen seen : conditions) {
      for (boolean holds : new boolean[] {true, false}) {
        if (!seen.decisive[side(holds)]) {
          gaps.add(new ConditionGap(rule, seen.atom, holds, seen.met[side(holds)]));
        }
      }
    }
    return gaps;
  }
}
