package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what one rule says: types, names, and what Drools would take otherwise. */
final class RuleCheck {
  /** Drools turns such a comparison round once there are many, and then skips what is absent. */
  private static final String TURNED =
      "\"!\" before one comparison of size is not allowed: write the opposite comparison, and"
          + " \"|| … == null\" if it may be absent";

  private final RuleDiagnostics diagnostics;
  private final Rule rule;
  private final Variables variables;
  private final ArgumentCheck arguments;
  private final AtomCheck atoms;

  RuleCheck(Rule rule, Manifest manifest, RuleDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.rule = rule;
    NameCheck names = new NameCheck(manifest, diagnostics);
    LiteralCheck literals = new LiteralCheck(diagnostics, names);
    this.variables = new Variables(diagnostics, rule);
    this.arguments = new ArgumentCheck(diagnostics, names, literals, variables);
    this.atoms = new AtomCheck(diagnostics, names, literals, arguments);
  }

  void check() {
    variables.bind();
    all(rule.conditions(), Set.of());
    for (Proposed proposed : rule.proposals()) {
      arguments.call(
          proposed.verb().key(),
          proposed.verb().signatures(),
          proposed.arguments(),
          proposed.close(),
          true);
    }
  }

  /** Each of them matters only where the others hold. */
  private void all(List<Condition> parts, Set<String> present) {
    for (Condition part : parts) {
      Set<String> there = new HashSet<>(present);
      parts.stream()
          .filter(other -> other != part)
          .forEach(other -> there.addAll(Presence.in(other)));
      one(part, there);
    }
  }

  private void one(Condition condition, Set<String> present) {
    if (condition instanceof Atom atom) {
      atoms.check(atom, present);
    } else if (condition instanceof Condition.All all) {
      all(all.parts(), present);
    } else if (condition instanceof Condition.Any any) {
      any(any, present);
    } else if (condition instanceof Condition.Not not) {
      if (not.part() instanceof Atom atom && atom.operator().isOrder()) {
        diagnostics.add(not.place(), TURNED);
      }
      one(not.part(), present);
    }
  }

  /** Where another part says that something is absent, this one matters only if it is there. */
  private void any(Condition.Any any, Set<String> present) {
    for (Condition part : any.parts()) {
      Set<String> there = new HashSet<>(present);
      for (Condition other : any.parts()) {
        if (other instanceof Atom atom && Presence.saysAbsent(atom, atom.subject().name())) {
          there.add(atom.subject().name());
        }
      }
      one(part, there);
    }
  }
}
