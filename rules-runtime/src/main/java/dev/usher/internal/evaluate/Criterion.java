package dev.usher.internal.evaluate;

import dev.usher.model.rule.Case;
import dev.usher.policy.rule.Condition;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition made ready to be asked of facts: literals are worked out, expressions compiled. Two
 * that mean the same are equal, wherever they stand and however their literals are written.
 * Immutable and safe to share between threads.
 */
public sealed interface Criterion
    permits Criterion.Every, Criterion.Some, Criterion.Opposite, Comparison {

  /**
   * Returns whether it holds of a fact.
   *
   * @param fact one of the rule's question
   */
  boolean holds(Case fact);

  /**
   * Returns what {@link #holds} answers, made ready to be asked again and again.
   *
   * @return safe to share between threads
   */
  default Predicate<Case> test() {
    return this::holds;
  }

  /**
   * Each of its parts holds.
   *
   * @param parts the parts, in the condition's order
   */
  record Every(List<Criterion> parts) implements Criterion {

    /** Copies the list. */
    public Every {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Case fact) {
      for (Criterion part : parts) {
        if (!part.holds(fact)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Every every && parts.equals(every.parts);
    }

    @Override
    public int hashCode() {
      return 1 + parts.hashCode();
    }
  }

  /**
   * At least one of its parts holds.
   *
   * @param parts the parts, in the condition's order
   */
  record Some(List<Criterion> parts) implements Criterion {

    /** Copies the list. */
    public Some {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Case fact) {
      for (Criterion part : parts) {
        if (part.holds(fact)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Some some && parts.equals(some.parts);
    }

    @Override
    public int hashCode() {
      return 2 + parts.hashCode();
    }
  }

  /**
   * Its part does not hold.
   *
   * @param part the part; never null
   */
  record Opposite(Criterion part) implements Criterion {

    @Override
    public boolean holds(Case fact) {
      return !part.holds(fact);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Opposite opposite && part.equals(opposite.part);
    }

    @Override
    public int hashCode() {
      return 3 + part.hashCode();
    }
  }

  /**
   * Makes a condition ready.
   *
   * @throws IllegalArgumentException if part of it could not be read or is not in order, as in no
   *     rule of a policy that opens
   */
  static Criterion of(Condition condition) {
    return condition.accept(new CriterionMaker());
  }
}
