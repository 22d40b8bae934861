package dev.usher.scenario;

import dev.usher.model.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scenario says about a decision; whatever it does not mention may be anything. Immutable.
 */
public final class Expectation {
  private final List<Check> checks;

  Expectation(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** Returns how a decision differs, in the order of the scenario; empty if it is as expected. */
  public List<Difference> compare(Decision decision) {
    List<Difference> differences = new ArrayList<>();
    for (Check check : checks) {
      differences.addAll(check.compare(decision));
    }
    return List.copyOf(differences);
  }
}
