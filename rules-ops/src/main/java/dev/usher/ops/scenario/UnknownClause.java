package dev.usher.ops.scenario;

import dev.usher.policy.Policy;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clause that a scenario names and the policy does not have.
 *
 * @param scenario the scenario
 * @param clause the clause
 * @param meant the clause that was probably meant, or null if none comes near
 */
record UnknownClause(Scenario scenario, String clause, @Nullable String meant) {

  static List<UnknownClause> in(Policy policy, List<ScenarioResult> results) {
    Set<String> known = policy.clauses();
    return results.stream()
        .map(ScenarioResult::scenario)
        .flatMap(
            scenario ->
                scenario.clauses().stream()
                    .filter(clause -> !known.contains(clause))
                    .map(one -> of(scenario, one, policy)))
        .toList();
  }

  private static UnknownClause of(Scenario scenario, String clause, Policy policy) {
    return new UnknownClause(scenario, clause, policy.clauseLike(clause).orElse(null));
  }
}
