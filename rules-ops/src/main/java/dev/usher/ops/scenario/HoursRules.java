package dev.usher.ops.scenario;

import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import dev.usher.scenario.ScenarioResult;
import java.util.HashSet;
import java.util.Set;

/** The rules of a policy that ask whether it, or a desk, was open at receipt. Immutable. */
final class HoursRules {
  private final Set<String> names = new HashSet<>();
  private final Set<String> clauses = new HashSet<>();

  private HoursRules() {}

  static HoursRules of(Policy policy) {
    HoursRules rules = new HoursRules();
    policy.rules().stream().filter(HoursRules::asksHours).forEach(rules::add);
    return rules;
  }

  private void add(Rule rule) {
    names.add(rule.name());
    if (rule.clause() != null) {
      clauses.add(rule.clause());
    }
  }

  private static boolean asksHours(Rule rule) {
    return rule.atoms().stream().map(Atom::subject).anyMatch(HoursRules::isHours);
  }

  private static boolean isHours(Subject subject) {
    return subject instanceof Subject.Named named
        && (named.property() == Property.OPEN || named.property() == Property.OPEN_DESK);
  }

  /** Returns whether such a rule speaks of what differs, or is what the scenario is about. */
  boolean concern(ScenarioResult result) {
    return result.scenario().clauses().stream().anyMatch(clauses::contains)
        || result.reasons().stream()
            .filter(reason -> names.contains(reason.rule()))
            .anyMatch(reason -> differs(result, reason.proposal().attribute()));
  }

  private static boolean differs(ScenarioResult result, Attribute attribute) {
    return result.differences().stream()
        .anyMatch(difference -> difference.attribute().contains(attribute.key()));
  }
}
