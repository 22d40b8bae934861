package dev.usher.internal.check;

import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.ConditionVisitor;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.policy.rule.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what one rule says: types, names, and what a compiler of DRL would take otherwise. */
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
  private final ChoiceCheck choices;

  RuleCheck(Rule rule, Manifest manifest, Set<ManifestPart> unknown, RuleDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.rule = rule;
    NameCheck names = new NameCheck(manifest, unknown, diagnostics);
    LiteralCheck literals = new LiteralCheck(diagnostics, names);
    this.variables = new Variables(diagnostics, rule);
    AmountCheck amounts = new AmountCheck(diagnostics, manifest, unknown);
    this.arguments = new ArgumentCheck(diagnostics, names, literals, amounts, variables);
    this.choices = new ChoiceCheck(diagnostics);
    this.atoms = new AtomCheck(diagnostics, names, literals, arguments);
  }

  void check() {
    boolean read = all(rule.conditions(), Set.of());
    variables.bind(read);
    for (Proposed proposed : rule.proposals()) {
      boolean right =
          arguments.call(
              proposed.verb().key(),
              proposed.verb().signatures(),
              proposed.arguments(),
              proposed.close(),
              true);
      if (right && proposed.verb() == Verb.APPROVE_ANY) {
        choices.check(proposed);
      }
    }
  }

  /** Each of them matters only where the others hold; returns whether all of them could be read. */
  private boolean all(List<Condition> parts, Set<Subject> present) {
    boolean read = true;
    for (Condition part : parts) {
      Set<Subject> there = new HashSet<>(present);
      for (Condition other : parts) {
        if (other != part) {
          there.addAll(Presence.in(other));
        }
      }
      read &= part.accept(new Parts(there));
    }
    return read;
  }

  /** Checks a condition where some properties are known to be there; says whether it was read. */
  private final class Parts implements ConditionVisitor<Boolean> {
    private final Set<Subject> present;

    Parts(Set<Subject> present) {
      this.present = present;
    }

    @Override
    public Boolean all(Condition.All all) {
      return RuleCheck.this.all(all.parts(), present);
    }

    /** Where another part says that something is absent, this one matters only if it is there. */
    @Override
    public Boolean any(Condition.Any any) {
      Set<Subject> there = new HashSet<>(present);
      for (Condition part : any.parts()) {
        if (part instanceof Atom atom && Presence.saysAbsent(atom)) {
          there.add(Presence.of(atom.subject()));
        }
      }
      boolean read = true;
      for (Condition part : any.parts()) {
        read &= part.accept(new Parts(there));
      }
      return read;
    }

    @Override
    public Boolean not(Condition.Not not) {
      if (not.part() instanceof Atom atom && atom.operator().isOrder()) {
        diagnostics.add(DiagnosticCode.NEGATED_COMPARISON, not.place(), TURNED);
      }
      return not.part().accept(this);
    }

    @Override
    public Boolean atom(Atom atom) {
      atoms.check(atom, present);
      return true;
    }

    @Override
    public Boolean unreadable(Condition.Unreadable unreadable) {
      return false;
    }
  }
}
