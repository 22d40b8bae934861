package dev.usher.policy;

import dev.usher.internal.text.Nearest;
import dev.usher.model.decision.PolicyRef;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A policy that passed its checks.
 *
 * @param ref its name, version, digest and zone; never null
 * @param manifest what its manifest says; never null
 * @param rules its rules, sorted by file and line; at least one
 */
public record Policy(PolicyRef ref, Manifest manifest, List<PolicyRule> rules) {

  /** Copies the rules. */
  public Policy {
    rules = List.copyOf(rules);
  }

  /** Returns the clauses that the rules and the manifest name, sorted. */
  public SortedSet<String> clauses() {
    SortedSet<String> clauses = new TreeSet<>(manifest.clauses().named());
    for (PolicyRule rule : rules) {
      if (rule.clause() != null) {
        clauses.add(rule.clause());
      }
    }
    return clauses;
  }

  /** Returns the clause that was probably meant by one that nothing names, if there is one. */
  public Optional<String> clauseLike(String clause) {
    return Nearest.to(clause, clauses());
  }
}
