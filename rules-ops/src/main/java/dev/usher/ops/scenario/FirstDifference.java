package dev.usher.ops.scenario;

import dev.usher.model.decision.Attribute;
import dev.usher.scenario.Difference;
import dev.usher.scenario.ScenarioResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The difference of a failing scenario that comes first in a decision.
 *
 * @param attribute the attribute's path
 * @param change the values, or how far a moment is moved
 * @param rules what made it so
 */
record FirstDifference(String attribute, String change, String rules) {
  private static final List<String> ORDER =
      Arrays.stream(Attribute.values()).map(Attribute::key).toList();

  /** A moment that is moved follows from what else is otherwise in the same attribute. */
  private static final Comparator<Difference> FIRST =
      Comparator.comparingInt((Difference each) -> place(each.attribute()))
          .thenComparing(each -> MomentShift.of(each).isPresent());

  static FirstDifference of(ScenarioResult failed, PolicyClocks clocks) {
    Difference first = failed.differences().stream().min(FIRST).orElseThrow();
    return new FirstDifference(
        first.attribute(), change(first, failed, clocks), rules(first, failed));
  }

  private static int place(String path) {
    int dot = path.indexOf('.');
    int place = ORDER.indexOf(dot < 0 ? path : path.substring(0, dot));
    return place < 0 ? ORDER.size() : place;
  }

  private static String change(Difference first, ScenarioResult failed, PolicyClocks clocks) {
    if (failed.decision() == null) {
      // A refusal names the contact, which differs in each scenario.
      return first.actual().replace("contact " + failed.scenario().contact().id() + ": ", "");
    }
    return MomentShift.of(first)
        .map(
            shift ->
                shift.words(
                    clocks
                        .of(failed, first.attribute())
                        .map(clock -> clock.businessDays(shift))
                        .orElse(0)))
        .orElseGet(() -> first.actual() + ", expected " + first.expected());
  }

  private static String rules(Difference first, ScenarioResult failed) {
    List<String> rules = failed.rules(first);
    if (!rules.isEmpty()) {
      return "by " + String.join("; ", rules);
    }
    List<String> silent = failed.silentClauses();
    return silent.isEmpty() || failed.decision() == null
        ? ""
        : "did not fire: " + String.join(", ", silent);
  }

  String words() {
    return attribute + ": " + change + (rules.isEmpty() ? "" : "; " + rules);
  }
}
