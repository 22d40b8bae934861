package dev.usher.internal.check;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which properties are there whenever a condition holds. */
final class Presence {
  private Presence() {}

  /** Returns the names of what is there whenever all conditions of a rule hold. */
  static Set<String> in(Rule rule) {
    return inAll(rule.conditions());
  }

  /** Returns the names of what is there whenever a condition holds. */
  static Set<String> in(Condition condition) {
    return condition.accept(new Names());
  }

  /** Returns whether a comparison holds just where what it asks about is absent. */
  static boolean saysAbsent(Atom atom) {
    return atom.operator() == Operator.EQUAL && isNull(atom);
  }

  private static Set<String> inAll(List<Condition> conditions) {
    Set<String> present = new HashSet<>();
    for (Condition condition : conditions) {
      present.addAll(in(condition));
    }
    return present;
  }

  private static Set<String> presentIn(Atom atom) {
    boolean holds =
        switch (atom.operator()) {
          case EQUAL -> !isNull(atom);
          case NOT_EQUAL -> isNull(atom);
          case LESS, AT_MOST, MORE, AT_LEAST, IN, CONTAINS, MATCHES, HOLDS -> true;
          case NOT_IN, NOT_CONTAINS, NOT_MATCHES -> false;
        };
    return holds ? Set.of(atom.subject().name()) : Set.of();
  }

  private static boolean isNull(Atom atom) {
    return atom.literals().get(0) instanceof Literal.Absent;
  }

  private static final class Names implements ConditionVisitor<Set<String>> {

    @Override
    public Set<String> all(Condition.All all) {
      return inAll(all.parts());
    }

    @Override
    public Set<String> any(Condition.Any any) {
      Set<String> common = new HashSet<>(in(any.parts().get(0)));
      any.parts().forEach(part -> common.retainAll(in(part)));
      return common;
    }

    @Override
    public Set<String> not(Condition.Not not) {
      return Set.of();
    }

    @Override
    public Set<String> atom(Atom atom) {
      return presentIn(atom);
    }

    @Override
    public Set<String> unreadable(Condition.Unreadable unreadable) {
      return Set.of();
    }
  }
}
