package dev.usher.internal.lint;

import dev.usher.policy.rule.Condition;
import java.util.List;

/** A condition as a assertion about which class of values each thing asked about falls into. */
sealed interface Formula
    permits Formula.Claim, Formula.Conjunction, Formula.Disjunction, Formula.Negation {

  /** Returns the condition that says it. */
  Condition source();

  /**
   * A comparison.
   *
   * @param dimension the number of what is asked about
   * @param holds the classes of its values for which the comparison holds, one bit each
   * @param possible the classes of values that it can take
   * @param all these, and the classes of those that it may take some day
   */
  record Claim(Condition source, int dimension, long holds, long possible, long all)
      implements Formula {

    boolean isNever() {
      return (holds & possible) == 0;
    }

    boolean isAlways() {
      return holds == all;
    }
  }

  /** Each part holds. */
  record Conjunction(Condition source, List<Formula> parts) implements Formula {

    /** Copies the list. */
    public Conjunction {
      parts = List.copyOf(parts);
    }
  }

  /** One of the parts holds. */
  record Disjunction(Condition source, List<Formula> parts) implements Formula {

    /** Copies the list. */
    public Disjunction {
      parts = List.copyOf(parts);
    }
  }

  /** The part does not hold. */
  record Negation(Condition source, Formula part) implements Formula {}
}
