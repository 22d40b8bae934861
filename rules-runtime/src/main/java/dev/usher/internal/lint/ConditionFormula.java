package dev.usher.internal.lint;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import java.util.ArrayList;
import java.util.List;

/** Makes formulas of conditions; what is joined alike stands in one list. */
final class ConditionFormula implements ConditionVisitor<Formula> {
  private final Dimensions dimensions;

  ConditionFormula(Dimensions dimensions) {
    this.dimensions = dimensions;
  }

  /** Returns the formulas of conditions that must all hold. */
  List<Formula> every(List<Condition> conditions) {
    List<Formula> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      Formula formula = condition.accept(this);
      if (formula instanceof Formula.Conjunction every) {
        parts.addAll(every.parts());
      } else {
        parts.add(formula);
      }
    }
    return parts;
  }

  @Override
  public Formula all(Condition.All all) {
    return new Formula.Conjunction(all, every(all.parts()));
  }

  @Override
  public Formula any(Condition.Any any) {
    List<Formula> parts = new ArrayList<>();
    for (Condition condition : any.parts()) {
      Formula formula = condition.accept(this);
      if (formula instanceof Formula.Disjunction some) {
        parts.addAll(some.parts());
      } else {
        parts.add(formula);
      }
    }
    return new Formula.Disjunction(any, parts);
  }

  @Override
  public Formula not(Condition.Not not) {
    return new Formula.Negation(not, not.part().accept(this));
  }

  /** One that never or always holds has been reported; what follows from it is not. */
  @Override
  public Formula atom(Atom atom) {
    Formula.Claim claim = dimensions.claim(atom);
    return claim.isNever() || claim.isAlways() ? dimensions.free(atom) : claim;
  }

  @Override
  public Formula unreadable(Condition.Unreadable unreadable) {
    return dimensions.free(unreadable);
  }
}
