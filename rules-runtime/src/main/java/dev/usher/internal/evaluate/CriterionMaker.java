package dev.usher.internal.evaluate;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import java.util.List;

/** Makes conditions ready, part by part. */
final class CriterionMaker implements ConditionVisitor<Criterion> {

  @Override
  public Criterion all(Condition.All all) {
    return new Criterion.Every(made(all.parts()));
  }

  @Override
  public Criterion any(Condition.Any any) {
    return new Criterion.Some(made(any.parts()));
  }

  @Override
  public Criterion not(Condition.Not not) {
    return new Criterion.Opposite(not.part().accept(this));
  }

  @Override
  public Criterion atom(Atom atom) {
    return Comparison.of(atom);
  }

  @Override
  public Criterion unreadable(Condition.Unreadable unreadable) {
    throw new IllegalArgumentException("a condition that could not be read has no meaning");
  }

  private List<Criterion> made(List<Condition> parts) {
    return parts.stream().map(part -> part.accept(this)).toList();
  }
}
