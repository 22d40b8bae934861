package dev.usher.ops.scenario;

import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios that fail for one cause, as far as that can be told from what they expect and what was
 * decided.
 *
 * <p>A day that a clock counts otherwise than the scenarios expect is one cause, whatever it moves:
 * each moment that differs lies the open time of that day, or a business day, further on or back,
 * and the day lies between receipt and that moment. What else fails of contacts received on that
 * day belongs to it, where rules that ask for opening hours have to do with it. For the rest, the
 * difference counts that comes first in a decision, from which later ones follow: scenarios fail
 * for one cause where it is the same attribute, the same values (of moments: the same shift), and
 * the same rules made it so.
 *
 * @param words what the cause is, on a line
 * @param results the scenarios in their order; at least one
 */
record FailureCause(String words, List<ScenarioResult> results) {

  /** Copies the list. */
  FailureCause {
    results = List.copyOf(results);
  }

  /** Returns the causes of failures: those of the most scenarios first, else in their order. */
  static List<FailureCause> of(TestRun run) {
    PolicyClocks clocks = new PolicyClocks(run.manifest());
    List<ScenarioResult> failed = run.failed();
    List<FailureCause> causes = new ArrayList<>();
    List<ScenarioResult> rest = new ArrayList<>(failed);
    for (FailureCause moved : MovedDays.causes(clocks, run.hours(), failed)) {
      causes.add(moved);
      rest.removeAll(moved.results());
    }
    Map<FirstDifference, List<ScenarioResult>> alike = new LinkedHashMap<>();
    for (ScenarioResult each : rest) {
      alike.computeIfAbsent(FirstDifference.of(each, clocks), first -> new ArrayList<>()).add(each);
    }
    alike.forEach((first, results) -> causes.add(new FailureCause(first.words(), results)));
    causes.sort(Comparator.comparing((FailureCause cause) -> -cause.results().size()));
    return causes;
  }
}
