package dev.usher.internal.analysis.model;

import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import java.util.ArrayList;
import java.util.List;

/** Makes terms of the conditions of one question's rules. */
final class ConditionTerms implements ConditionVisitor<Term> {
  private final Space space;
  private final Terms terms;
  private final int version;
  private final Derived.Answers answers;

  /**
   * Makes what reads conditions.
   *
   * @param version whose rules they are
   * @param answers what earlier questions came to
   */
  ConditionTerms(Space space, int version, Derived.Answers answers) {
    this.space = space;
    this.terms = space.terms();
    this.version = version;
    this.answers = answers;
  }

  /** Returns where all conditions hold. */
  Term every(List<Condition> conditions) {
    List<Term> parts = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      parts.add(condition.accept(this));
    }
    return terms.and(parts);
  }

  @Override
  public Term all(Condition.All all) {
    return every(all.parts());
  }

  @Override
  public Term any(Condition.Any any) {
    List<Term> parts = new ArrayList<>();
    for (Condition condition : any.parts()) {
      parts.add(condition.accept(this));
    }
    return terms.or(parts);
  }

  @Override
  public Term not(Condition.Not not) {
    return terms.not(not.part().accept(this));
  }

  @Override
  public Term atom(Atom atom) {
    SpaceBuilder.Asserted asserted = space.asserted(version, atom);
    List<Derived.Possible> values = answers.of(asserted.place().about());
    if (values.isEmpty()) {
      return space.term(asserted.assertion());
    }
    List<Term> holds = new ArrayList<>();
    for (Derived.Possible each : values) {
      if (asserted.assertion().test().test(each.value())) {
        holds.add(each.when());
      }
    }
    return terms.or(holds);
  }

  @Override
  public Term unreadable(Condition.Unreadable unreadable) {
    throw new IllegalArgumentException("no policy that opens has " + unreadable);
  }
}
