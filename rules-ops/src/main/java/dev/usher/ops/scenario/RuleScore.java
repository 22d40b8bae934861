package dev.usher.ops.scenario;

import dev.usher.analysis.MutantResult;
import dev.usher.analysis.MutantState;
import dev.usher.analysis.MutationRun;
import dev.usher.policy.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many changes of a rule scenarios notice.
 *
 * @param rule the rule
 * @param counted how many there are, without those that change nothing
 * @param killed how many are noticed
 * @param equivalent how many are proven to change nothing
 */
record RuleScore(Rule rule, int counted, int killed, int equivalent) {

  /** Returns one for each rule that has mutants, in their order. */
  static List<RuleScore> of(MutationRun run) {
    Map<String, List<MutantResult>> byRule = new LinkedHashMap<>();
    for (MutantResult each : run.results()) {
      byRule.computeIfAbsent(each.mutant().rule().name(), rule -> new ArrayList<>()).add(each);
    }
    return byRule.values().stream().map(RuleScore::of).toList();
  }

  private static RuleScore of(List<MutantResult> results) {
    int killed = count(results, MutantState.KILLED);
    int equivalent = count(results, MutantState.EQUIVALENT);
    return new RuleScore(
        results.get(0).mutant().rule(), results.size() - equivalent, killed, equivalent);
  }

  private static int count(List<MutantResult> results, MutantState state) {
    return (int) results.stream().filter(each -> each.state() == state).count();
  }
}
