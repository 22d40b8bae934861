package dev.usher.internal.lint;

import dev.usher.internal.space.AssertionMaker;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Finds conditions of one rule that never or always hold, alone or beside one another. */
final class ConditionLint {
  /** Rules of which a program wrote more than that are not looked at. */
  private static final int MOST_COMPARISONS = 150;

  private final AssertionMaker assertions;
  private final Consumer<Diagnostic> found;
  private final String otherwise;

  /** Makes one for rules. */
  ConditionLint(Manifest manifest, Consumer<Diagnostic> found) {
    this(manifest, "the rule never fires", found);
  }

  /**
   * Makes one.
   *
   * @param otherwise what follows where conditions exclude each other, to go on a sentence with
   */
  ConditionLint(Manifest manifest, String otherwise, Consumer<Diagnostic> found) {
    this.assertions = new AssertionMaker(manifest);
    this.otherwise = otherwise;
    this.found = found;
  }

  void check(Rule rule) {
    List<Atom> atoms = rule.atoms();
    if (atoms.isEmpty() || atoms.size() > MOST_COMPARISONS) {
      return;
    }
    Dimensions dimensions = new Dimensions();
    for (Atom atom : atoms) {
      dimensions.add(atom, assertions.of(atom));
    }
    dimensions.divide();
    for (Atom atom : atoms) {
      alone(atom, dimensions.claim(atom));
    }
    if (dimensions.areShared()) {
      List<Condition> conditions = rule.conditions();
      List<Formula> formulas = new ConditionFormula(dimensions).every(conditions);
      new Contradictions(dimensions, found).check(formulas, otherwise);
    }
  }

  private void alone(Atom atom, Formula.Claim claim) {
    if (!claim.isNever() && !claim.isAlways()) {
      return;
    }
    String shown = Extent.shown(atom);
    String why = atom.subject().name() + " " + assertions.of(atom).samples().words();
    found.accept(
        claim.isNever()
            ? Diagnostic.of(
                DiagnosticCode.NEVER_HOLDS, Extent.of(atom), shown + " never holds: " + why)
            : Diagnostic.of(
                    DiagnosticCode.ALWAYS_HOLDS, Extent.of(atom), shown + " always holds: " + why)
                .hinted("leave it out, or write what was meant"));
  }

  /** A comparison with null is there to be seen, be it implied by another or not. */
  static boolean isGuard(Formula formula) {
    return formula.source() instanceof Atom atom
        && atom.literals().size() == 1
        && atom.literals().get(0) instanceof Literal.Absent;
  }
}
