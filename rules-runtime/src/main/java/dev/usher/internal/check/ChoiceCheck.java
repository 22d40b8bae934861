package dev.usher.internal.check;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.DrlText;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Proposed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that a choice of authorities is one: they differ, and fewer than all of them must agree.
 */
final class ChoiceCheck {
  private final RuleDiagnostics diagnostics;

  ChoiceCheck(RuleDiagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks a verb whose arguments fit its signature: a figure and authorities. */
  void check(Proposed choice) {
    Argument need = choice.arguments().get(0);
    List<Argument> authorities = choice.arguments().subList(1, choice.arguments().size());
    if (areDistinct(choice, authorities) && need instanceof Literal.Figure figure) {
      int count = authorities.size();
      int needed = figure.amount().intValueExact();
      if (needed >= count) {
        diagnostics.add(
            DiagnosticCode.NO_CHOICE,
            need.place(),
            needed == count
                ? "all " + count + " of them must agree, which leaves no choice"
                : needed + " of " + count + " cannot agree",
            needed == count
                ? "write " + each(authorities)
                : count == 2
                    ? "for either of them write 1, for both " + each(authorities)
                    : "write a figure from 1 to " + (count - 1));
      }
    }
  }

  private static String each(List<Argument> authorities) {
    return authorities.stream()
        .map(each -> "approve(" + DrlText.of(each) + ")")
        .collect(Collectors.joining("."));
  }

  private boolean areDistinct(Proposed choice, List<Argument> authorities) {
    Set<Argument> before = new HashSet<>();
    for (Argument authority : authorities) {
      if (!before.add(authority.unplaced())) {
        diagnostics.add(
            DiagnosticCode.DUPLICATE_AUTHORITY,
            authority.place(),
            choice.verb().key() + " names " + Wording.of(authority) + " twice",
            "name each authority once");
        return false;
      }
    }
    return true;
  }
}
