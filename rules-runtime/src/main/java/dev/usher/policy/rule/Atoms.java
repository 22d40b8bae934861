package dev.usher.policy.rule;

import java.util.ArrayList;
import java.util.List;

/** Collects the comparisons of conditions, in order. */
final class Atoms implements ConditionVisitor<Boolean> {
  private final List<Atom> found = new ArrayList<>();

  private Atoms() {}

  /** Returns the comparisons of a rule. */
  static List<Atom> in(Rule rule) {
    Atoms atoms = new Atoms();
    atoms.all(rule.conditions());
    return List.copyOf(atoms.found);
  }

  private boolean all(List<Condition> conditions) {
    conditions.forEach(each -> each.accept(this));
    return true;
  }

  @Override
  public Boolean all(Condition.All all) {
    return all(all.parts());
  }

  @Override
  public Boolean any(Condition.Any any) {
    return all(any.parts());
  }

  @Override
  public Boolean not(Condition.Not not) {
    return not.part().accept(this);
  }

  @Override
  public Boolean atom(Atom atom) {
    return found.add(atom);
  }

  @Override
  public Boolean unreadable(Condition.Unreadable unreadable) {
    return true;
  }
}
