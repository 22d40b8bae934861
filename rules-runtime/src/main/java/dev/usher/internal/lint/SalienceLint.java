package dev.usher.internal.lint;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleAttribute;
import java.util.function.Consumer;

/** Finds salience of rules that propose nothing of which a case has one. */
final class SalienceLint {
  private final Consumer<Diagnostic> found;

  SalienceLint(Consumer<Diagnostic> found) {
    this.found = found;
  }

  void check(Rule rule) {
    for (RuleAttribute attribute : rule.attributes()) {
      if (attribute instanceof RuleAttribute.Salience salience
          && rule.proposals().stream().noneMatch(Proposed::isRanked)) {
        found.accept(
            Diagnostic.of(
                    DiagnosticCode.MEANINGLESS_SALIENCE,
                    salience.place(),
                    "salience ranks topics, queues, owners, reply channels and who acts; this rule"
                        + " proposes none of them")
                .hinted("leave it out: rules of any order come to the same"));
      }
    }
  }
}
