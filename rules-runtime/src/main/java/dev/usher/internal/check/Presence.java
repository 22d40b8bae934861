package dev.usher.internal.check;

import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
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
    if (condition instanceof Atom atom) {
      return in(atom);
    } else if (condition instanceof Condition.All all) {
      return inAll(all.parts());
    } else if (condition instanceof Condition.Any any) {
      Set<String> common = new HashSet<>(in(any.parts().get(0)));
      any.parts().forEach(part -> common.retainAll(in(part)));
      return common;
    }
    return Set.of();
  }

  /** Returns whether all of a rule's pattern could be read. */
  static boolean isReadable(Rule rule) {
    return rule.conditions().stream().allMatch(Presence::isReadable);
  }

  private static boolean isReadable(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(Presence::isReadable);
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream().allMatch(Presence::isReadable);
    } else if (condition instanceof Condition.Not not) {
      return isReadable(not.part());
    }
    return condition instanceof Atom;
  }

  static boolean saysAbsent(Condition condition, String subject) {
    return condition instanceof Atom atom
        && atom.subject().name().equals(subject)
        && atom.operator() == Operator.EQUAL
        && isNull(atom);
  }

  private static Set<String> inAll(List<Condition> conditions) {
    Set<String> present = new HashSet<>();
    conditions.forEach(condition -> present.addAll(in(condition)));
    return present;
  }

  private static Set<String> in(Atom atom) {
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
}
