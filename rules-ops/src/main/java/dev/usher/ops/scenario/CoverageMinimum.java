package dev.usher.ops.scenario;

import dev.usher.analysis.MutationRun;
import dev.usher.ops.terminal.CommandException;
import dev.usher.scenario.ConditionCoverage;
import dev.usher.scenario.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of coverage, in percent.
 *
 * @param both the least share of rules that fire, and of clauses that are named
 * @param ofConditions the least share of conditions' sides that are shown; null if nobody asks
 * @param ofMutants the least share of small changes that are noticed; null if nobody asks
 */
record CoverageMinimum(double both, @Nullable Double ofConditions, @Nullable Double ofMutants) {
  static final CoverageMinimum NONE = new CoverageMinimum(0, null, null);

  private static final double ALL = 100;

  /** Checks both. */
  CoverageMinimum {
    check("--min-coverage", both);
    if (ofConditions != null) {
      check("--min-condition-coverage", ofConditions);
    }
    if (ofMutants != null) {
      check("--min-mutation-score", ofMutants);
    }
  }

  private static void check(String option, double percent) {
    if (!(percent >= 0 && percent <= ALL)) {
      throw CommandException.wrongUse(option + " is " + percent + ": 0 to 100 is allowed");
    }
  }

  boolean isOfConditions() {
    return ofConditions != null;
  }

  /** Returns whether any is asked that nothing at all would not have. */
  boolean isAny() {
    return both > 0 || (ofConditions != null && ofConditions > 0);
  }

  boolean isAbove(Coverage coverage, @Nullable ConditionCoverage conditions) {
    return coverage.isBelow(both) || isAbove(conditions);
  }

  /** Returns whether more is asked of mutants than nothing. */
  boolean isOfMutants() {
    return ofMutants != null && ofMutants > 0;
  }

  boolean isAbove(@Nullable MutationRun mutants) {
    return mutants != null && ofMutants != null && mutants.score() < ofMutants;
  }

  boolean isAbove(@Nullable ConditionCoverage conditions) {
    return conditions != null && ofConditions != null && conditions.percent() < ofConditions;
  }
}
