package dev.usher.scenario;

import dev.usher.model.decision.Reason;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rules and clauses of a policy its scenarios show; {@link ConditionCoverage} says which
 * conditions. Rules that are switched off do not count. Immutable.
 *
 * @param rules how many rules there are
 * @param idle those that fire in no scenario, by file and line
 * @param clauses how many clauses the rules encode and the manifest names
 * @param unnamed those that no scenario names, sorted
 */
public record Coverage(int rules, List<Rule> idle, int clauses, List<String> unnamed) {
  private static final double ALL = 100;

  /** Copies the lists. */
  public Coverage {
    idle = List.copyOf(idle);
    unnamed = List.copyOf(unnamed);
  }

  /**
   * Looks at what came of scenarios.
   *
   * @param policy the policy that they were run with
   */
  public static Coverage of(Policy policy, List<ScenarioResult> results) {
    Set<String> fired =
        results.stream()
            .flatMap(result -> result.reasons().stream())
            .map(Reason::rule)
            .collect(Collectors.toSet());
    List<Rule> rules = policy.rules().stream().filter(Rule::isEnabled).toList();
    Set<String> clauses = clauses(rules);
    clauses.addAll(policy.manifest().clauses().named());
    Set<String> unnamed = new TreeSet<>(clauses);
    results.forEach(result -> unnamed.removeAll(Set.copyOf(result.scenario().clauses())));
    List<Rule> idle = rules.stream().filter(rule -> !fired.contains(rule.name())).toList();
    return new Coverage(rules.size(), idle, clauses.size(), List.copyOf(unnamed));
  }

  /** Returns the clauses that rules encode, sorted. */
  private static Set<String> clauses(Collection<Rule> rules) {
    Set<String> clauses = new TreeSet<>();
    for (Rule rule : rules) {
      String clause = rule.clause();
      if (clause != null) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  /** Returns how many rules fire in a scenario. */
  public int fired() {
    return rules - idle.size();
  }

  /** Returns how many clauses a scenario names. */
  public int named() {
    return clauses - unnamed.size();
  }

  /** Returns the share of rules that fire, in percent; 100 where there is none. */
  public double firedPercent() {
    return percent(fired(), rules);
  }

  /** Returns the share of clauses that are named, in percent; 100 where there is none. */
  public double namedPercent() {
    return percent(named(), clauses);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? ALL : part * ALL / whole;
  }

  /** Returns whether one of the two shares is smaller than that. */
  public boolean isBelow(double percent) {
    return firedPercent() < percent || namedPercent() < percent;
  }
}
