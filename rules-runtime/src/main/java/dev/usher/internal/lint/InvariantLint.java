package dev.usher.internal.lint;

import dev.usher.internal.check.ConditionCheck;
import dev.usher.internal.text.Meant;
import dev.usher.internal.text.Nearest;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.invariant.Feature;
import dev.usher.policy.invariant.Invariant;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Meaning;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds what invariants ask for in vain: conditions that cannot hold, names that nobody gives. */
final class InvariantLint {
  private static final Map<Attribute, Meaning> FREE =
      Map.of(
          Attribute.ACTIONS, Meaning.ACTION,
          Attribute.HOLDS, Meaning.HOLD,
          Attribute.SIGNALS, Meaning.SIGNAL);

  private final ConditionLint conditions;
  private final NamesInRules names;
  private final Consumer<Diagnostic> found;

  InvariantLint(Manifest manifest, NamesInRules names, Consumer<Diagnostic> found) {
    this.conditions = new ConditionLint(manifest, "it speaks of no contact", found);
    this.names = names;
    this.found = found;
  }

  void check(List<Invariant> invariants) {
    for (Invariant invariant : invariants) {
      Condition when = invariant.when();
      if (when != null) {
        Rule rule = ConditionCheck.ruleOf(Question.TIERED, when);
        conditions.check(rule);
        NamesInRules.of(rule)
            .of(Meaning.SIGNAL)
            .forEach((name, uses) -> given(Meaning.SIGNAL, name, uses.get(0).place()));
      }
      for (Feature feature : invariant.features()) {
        Meaning meaning = FREE.get(feature.attribute());
        if (meaning != null && feature.value() != null) {
          given(meaning, feature.value(), feature.place());
        }
      }
    }
  }

  private void given(Meaning meaning, String name, Place place) {
    Set<String> given = names.given(meaning);
    if (!given.contains(name)) {
      found.accept(
          Diagnostic.of(
                  DiagnosticCode.NEVER_GIVEN,
                  place,
                  "no rule gives the " + NameKind.of(meaning).words() + " \"" + name + '"')
              .hinted(Nearest.to(name, given).map(Meant::hint).orElse(null)));
    }
  }
}
