package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds conditions that exclude, or follow from, others of the same rule. One mistake is reported
 * once: what has been reported is left out of what is looked at next.
 */
final class Contradictions {
  /** What a rule of everyday size takes is a few thousand. */
  private static final int MOST_STEPS = 300_000;

  private final Logic logic;
  private final Consumer<Diagnostic> found;

  Contradictions(Dimensions dimensions, Consumer<Diagnostic> found) {
    this.logic = dimensions.logic(MOST_STEPS);
    this.found = found;
  }

  /**
   * Checks what must all hold.
   *
   * @param otherwise what follows where it never does, to go on a sentence with
   */
  void check(List<Formula> conditions, String otherwise) {
    if (logic.exclude(conditions)) {
      contradiction(conditions, ", so " + otherwise);
    } else {
      every(conditions, List.of());
    }
  }

  /** Reports as few of the conditions as exclude each other, at the last of them. */
  private void contradiction(List<Formula> conditions, String so) {
    List<Formula> core = logic.excluding(conditions, List.of());
    Formula last = core.get(core.size() - 1);
    if (core.size() > 1) {
      never(last, core.subList(0, core.size() - 1), so);
    } else if (last instanceof Formula.Conjunction every) {
      contradiction(every.parts(), so);
    } else if (last instanceof Formula.Disjunction some) {
      some.parts().forEach(part -> contradiction(List.of(part), so));
    } else {
      never(last, List.of(), so);
    }
  }

  private void never(Formula formula, List<Formula> others, String so) {
    Condition source = formula.source();
    String shown = Extent.shown(source);
    String message =
        others.isEmpty()
            ? shown + " never holds" + so
            : shown + " never holds where " + joined(others) + so;
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.NEVER_HOLDS, Extent.of(source), message);
    found.accept(
        related(
            others.size() == 1
                ? diagnostic.hinted("if one of the two is enough, join them with ||")
                : diagnostic,
            others,
            "excludes it"));
  }

  private static String joined(List<Formula> others) {
    List<String> shown = others.stream().map(each -> Extent.shown(each.source())).toList();
    return String.join(" and ", shown) + (others.size() == 1 ? " does" : " do");
  }

  private static Diagnostic related(Diagnostic diagnostic, List<Formula> others, String note) {
    Diagnostic with = diagnostic;
    for (Formula other : others) {
      with = with.related(Extent.of(other.source()), note);
    }
    return with;
  }

  /** Looks at conditions that must all hold, where those of the context do. */
  private void every(List<Formula> parts, List<Formula> context) {
    List<Formula> left = new ArrayList<>(parts);
    for (int i = left.size() - 1; i >= 0; i--) {
      Formula part = left.remove(i);
      List<Formula> others = joined(context, left);
      if (ConditionLint.isGuard(part) || !follows(part, others)) {
        left.add(i, part);
      }
    }
    for (int i = 0; i < left.size(); i++) {
      List<Formula> others = new ArrayList<>(left);
      Formula part = others.remove(i);
      parts(part, joined(context, others));
    }
  }

  private boolean follows(Formula part, List<Formula> others) {
    if (logic.imply(List.of(), part)) {
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.ALWAYS_HOLDS,
                  Extent.of(part.source()),
                  Extent.shown(part.source()) + " always holds")
              .hinted("leave it out, or write what was meant"));
      return true;
    }
    if (!logic.imply(others, part)) {
      return false;
    }
    redundant(part, logic.implying(others, part));
    return true;
  }

  private void redundant(Formula part, List<Formula> because) {
    String message =
        Extent.shown(part.source())
            + " holds wherever "
            + joined(because)
            + ", so it changes nothing";
    found.accept(
        related(
            Diagnostic.of(DiagnosticCode.REDUNDANT_CONDITION, Extent.of(part.source()), message)
                .hinted("leave it out, or write what was meant"),
            because,
            "implies it"));
  }

  /** Looks at the parts of a condition, where those of the context hold. */
  private void parts(Formula formula, List<Formula> context) {
    if (formula instanceof Formula.Conjunction every) {
      every(every.parts(), context);
    } else if (formula instanceof Formula.Disjunction some) {
      some(some.parts(), context);
    } else if (formula instanceof Formula.Negation opposite) {
      parts(opposite.part(), List.of());
    }
  }

  /** Looks at conditions of which one must hold, where those of the context do. */
  private void some(List<Formula> parts, List<Formula> context) {
    List<Formula> left = new ArrayList<>(parts);
    for (int i = left.size() - 1; i >= 0 && left.size() > 1; i--) {
      Formula part = left.remove(i);
      if (!neverMatters(part, left, context)) {
        left.add(i, part);
      }
    }
    for (Formula part : left) {
      parts(part, context);
    }
  }

  private boolean neverMatters(Formula part, List<Formula> others, List<Formula> context) {
    if (logic.exclude(List.of(part))) {
      contradiction(List.of(part), ", so this alternative never does");
      return true;
    }
    if (logic.exclude(joined(context, List.of(part)))) {
      never(part, logic.excluding(context, List.of(part)), ", so this alternative never does");
      return true;
    }
    if (ConditionLint.isGuard(part) || !takenIn(part, others, context)) {
      return false;
    }
    List<Formula> alternatives = few(part, others, context);
    String shown = Extent.shown(part.source());
    String holds =
        alternatives.stream()
            .map(each -> Extent.shown(each.source()))
            .reduce((one, other) -> one + " or " + other)
            .orElse("");
    found.accept(
        related(
            Diagnostic.of(
                    DiagnosticCode.REDUNDANT_CONDITION,
                    Extent.of(part.source()),
                    shown + " adds nothing: wherever it holds, " + holds + " does")
                .hinted("leave it out, or write what was meant"),
            alternatives,
            "takes it in"));
    return true;
  }

  /** Returns whether one of the others holds wherever a part does. */
  private boolean takenIn(Formula part, List<Formula> others, List<Formula> context) {
    return logic.imply(
        joined(context, List.of(part)), new Formula.Disjunction(part.source(), others));
  }

  /** Returns as few of the others as take a part in. */
  private List<Formula> few(Formula part, List<Formula> others, List<Formula> context) {
    List<Formula> needed = new ArrayList<>(others);
    for (int i = 0; i < needed.size() && needed.size() > 1; ) {
      Formula tried = needed.remove(i);
      if (!takenIn(part, needed, context)) {
        needed.add(i++, tried);
      }
    }
    return needed;
  }

  private static List<Formula> joined(List<Formula> some, List<Formula> others) {
    List<Formula> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
