package dev.usher.sentence;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import java.util.List;

/**
 * Conditions in words. What is denied as a whole is denied part by part: {@code !(a || b)} as "not
 * a and not b", which is the same.
 *
 * @param atoms the words of the smallest conditions
 * @param holds false for the opposite of what a condition says
 */
record ConditionWords(AtomWords atoms, boolean holds) implements ConditionVisitor<SentencePart> {

  /** Returns conditions, each of which must hold, as one sentence without its full stop. */
  static String of(List<Condition> conditions, AtomWords atoms) {
    return new ConditionWords(atoms, true).joined(true, conditions).words();
  }

  @Override
  public SentencePart all(Condition.All all) {
    return joined(holds, all.parts());
  }

  @Override
  public SentencePart any(Condition.Any any) {
    return joined(!holds, any.parts());
  }

  @Override
  public SentencePart not(Condition.Not not) {
    return not.part().accept(new ConditionWords(atoms, !holds));
  }

  @Override
  public SentencePart atom(Atom atom) {
    return atoms.clause(atom, holds);
  }

  @Override
  public SentencePart unreadable(Condition.Unreadable unreadable) {
    throw new IllegalArgumentException("a condition that could not be read has no words");
  }

  private SentencePart.Joined joined(boolean and, List<Condition> parts) {
    return new SentencePart.Joined(and, parts.stream().map(each -> each.accept(this)).toList());
  }
}
