package dev.usher.internal.check;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which properties and answers are there whenever a condition holds, as a rule asks for them. */
final class Presence {
  private Presence() {}

  /** Returns what is there whenever all conditions of a rule hold. */
  static Set<Subject> in(Rule rule) {
    return inAll(rule.conditions());
  }

  /** Returns what is there whenever a condition holds. */
  static Set<Subject> in(Condition condition) {
    return condition.accept(new Names());
  }

  /** Returns what stands for a subject in such a set, wherever the rule asks for it. */
  static Subject of(Subject subject) {
    return subject.unplaced();
  }

  /** Returns whether a comparison holds just where what it asks about is absent. */
  static boolean saysAbsent(Atom atom) {
    return atom.operator() == Operator.EQUAL && isNull(atom);
  }

  private static Set<Subject> inAll(List<Condition> conditions) {
    Set<Subject> present = new HashSet<>();
    for (Condition condition : conditions) {
      present.addAll(in(condition));
    }
    return present;
  }

  private static Set<Subject> presentIn(Atom atom) {
    boolean holds =
        switch (atom.operator()) {
          case EQUAL -> !isNull(atom);
          case NOT_EQUAL -> isNull(atom);
          case LESS, AT_MOST, MORE, AT_LEAST, IN, CONTAINS, MATCHES, HOLDS -> true;
          case NOT_IN, NOT_CONTAINS, NOT_MATCHES -> false;
        };
    return holds ? Set.of(of(atom.subject())) : Set.of();
  }

  private static boolean isNull(Atom atom) {
    return atom.literals().get(0) instanceof Literal.Absent;
  }

  private static final class Names implements ConditionVisitor<Set<Subject>> {

    @Override
    public Set<Subject> all(Condition.All all) {
      return inAll(all.parts());
    }

    @Override
    public Set<Subject> any(Condition.Any any) {
      Set<Subject> common = new HashSet<>(in(any.parts().get(0)));
      any.parts().forEach(part -> common.retainAll(in(part)));
      return common;
    }

    @Override
    public Set<Subject> not(Condition.Not not) {
      return Set.of();
    }

    @Override
    public Set<Subject> atom(Atom atom) {
      return presentIn(atom);
    }

    @Override
    public Set<Subject> unreadable(Condition.Unreadable unreadable) {
      return Set.of();
    }
  }
}
