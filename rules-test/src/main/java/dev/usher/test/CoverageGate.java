package dev.usher.test;

import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ConditionCoverage;
import dev.usher.scenario.Coverage;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/**
 * What {@link PolicyScenarios} asks of coverage.
 *
 * @param both the least share of rules and of clauses, in percent
 * @param ofConditions the least share of conditions' sides, in percent
 */
record CoverageGate(double both, double ofConditions) {
  private static final double ALL = 100;

  /** Checks both. */
  CoverageGate {
    check("minCoverage", both);
    check("minConditionCoverage", ofConditions);
  }

  private static void check(String name, double percent) {
    if (!(percent >= 0 && percent <= ALL)) {
      throw new IllegalArgumentException(name + " is " + percent + ": 0 to 100 is allowed");
    }
  }

  /** Returns whether it asks for anything. */
  boolean isClosed() {
    return both > 0 || ofConditions > 0;
  }

  /**
   * Measures what scenarios show.
   *
   * @throws AssertionError if that is too little; the message lists what is missing
   */
  void check(Policy policy, List<ScenarioResult> results) {
    List<String> missing = new ArrayList<>();
    Coverage coverage = Coverage.of(policy, results);
    if (coverage.isBelow(both)) {
      missing.add(shares(coverage));
      coverage.idle().forEach(rule -> missing.add(place(rule) + ": fires in no scenario"));
      if (!coverage.unnamed().isEmpty()) {
        missing.add("named by no scenario: " + String.join(", ", coverage.unnamed()));
      }
    }
    if (ofConditions > 0) {
      ConditionCoverage conditions =
          ConditionCoverage.of(policy, results.stream().map(ScenarioResult::scenario).toList());
      if (conditions.percent() < ofConditions) {
        missing.add(share(conditions));
        conditions.gaps().forEach(gap -> missing.add(gap.describe()));
      }
    }
    if (!missing.isEmpty()) {
      Assertions.fail("coverage is too low%n%s", String.join("\n", missing));
    }
  }

  private String shares(Coverage coverage) {
    return String.format(
        Locale.ROOT,
        "%.1f %% of the rules and %.1f %% of the clauses, %s %% needed",
        coverage.firedPercent(),
        coverage.namedPercent(),
        both);
  }

  private String share(ConditionCoverage conditions) {
    return String.format(
        Locale.ROOT,
        "%.1f %% of the conditions' sides, %s %% needed",
        conditions.percent(),
        ofConditions);
  }

  private static String place(Rule rule) {
    return rule.file() + ":" + rule.line() + ": " + rule.name();
  }
}
