package dev.usher.internal.analysis.mutation;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every small change of a policy's rules that its check lets pass, in the order of their text.
 * Immutable.
 *
 * @param changes the changes
 * @param refused how many more the check refuses
 * @param repeated how many more come to the same as the rule itself or another change of it
 */
public record PolicyChanges(List<SmallChange> changes, int refused, int repeated) {

  /** Copies the list. */
  public PolicyChanges {
    changes = List.copyOf(changes);
  }

  /**
   * Finds the changes of a policy's rules.
   *
   * @param of says which rules are changed
   */
  public static PolicyChanges of(Policy policy, Predicate<? super Rule> of) {
    RuleChanges each = new RuleChanges(policy);
    PlainForm plain = new PlainForm(PlainForm.cent(policy.manifest()));
    List<SmallChange> changes = new ArrayList<>();
    int refused = 0;
    int repeated = 0;
    for (RuleFile file : policy.files()) {
      for (Rule rule : file.rules()) {
        if (!of.test(rule)) {
          continue;
        }
        Set<Rule> before = new HashSet<>(Set.of(plain.of(rule)));
        for (Altered<Rule> altered : each.of(rule)) {
          if (!passes(policy, file, altered.node())) {
            refused++;
          } else if (!before.add(plain.of(altered.node()))) {
            repeated++;
          } else {
            changes.add(
                new SmallChange(
                    rule, altered.node(), altered.kind(), altered.place(), altered.words()));
          }
        }
      }
    }
    return new PolicyChanges(changes, refused, repeated);
  }

  private static boolean passes(Policy policy, RuleFile file, Rule rule) {
    RuleDiagnostics found = new RuleDiagnostics(file.file());
    RuleFile alone =
        new RuleFile(file.file(), file.packageClause(), file.imports(), List.of(rule), List.of());
    new PolicyCheck(policy.manifest()).check(alone, found);
    return found.sorted().stream().noneMatch(Diagnostic::isError);
  }
}
