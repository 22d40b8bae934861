package dev.usher.scenario;

import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a scenario. Immutable.
 *
 * @param scenario the scenario; never null
 * @param decision what was decided, or null if the contact was refused
 * @param differences how that differs from what is expected; empty if the scenario passed
 */
public record ScenarioResult(
    Scenario scenario, @Nullable Decision decision, List<Difference> differences) {

  /** Copies the differences. */
  public ScenarioResult {
    differences = List.copyOf(differences);
  }

  /** Returns whether the decision is as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }

  /** Returns the decision's reasons; empty if there is no decision. */
  public List<Reason> reasons() {
    return decision == null ? List.of() : decision.reasons();
  }

  /** Returns the rules that made an attribute what it is, by their names; each once. */
  public List<String> rules(Difference difference) {
    return decision == null ? List.of() : Because.rules(decision, difference);
  }

  /** Returns the clauses that the scenario names and none of whose rules proposed anything. */
  public List<String> silentClauses() {
    return scenario.clauses().stream()
        .filter(clause -> reasons().stream().noneMatch(reason -> clause.equals(reason.clause())))
        .toList();
  }

  /** Returns whether it passed, and the scenario with its place, on a line. */
  public String title() {
    String clauses =
        scenario.clauses().isEmpty() ? "" : " (" + String.join(", ", scenario.clauses()) + ")";
    String place = scenario.file() + ":" + scenario.line() + ": ";
    return (passed() ? "passed  " : "FAILED  ") + place + scenario.name() + clauses;
  }

  /**
   * Returns the result for people: the scenario with its place and, if it failed, what was expected
   * and what came side by side, and the rules that made each difference. Several lines without a
   * line break at the end.
   */
  public String describe() {
    if (passed()) {
      return title();
    }
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("", "expected", "actual"));
    for (Difference difference : differences) {
      table.add(List.of(difference.attribute(), difference.expected(), difference.actual()));
    }
    StringBuilder text = new StringBuilder(title());
    AlignedRows.append(text, table);
    if (decision != null) {
      text.append("\n  because");
      AlignedRows.append(text, Because.rows(decision, differences));
      List<String> silent = silentClauses();
      if (!silent.isEmpty()) {
        text.append("\n  did not fire: ").append(String.join(", ", silent));
      }
    }
    return text.toString();
  }
}
