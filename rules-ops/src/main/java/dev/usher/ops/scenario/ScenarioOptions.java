package dev.usher.ops.scenario;

import dev.usher.policy.rule.Rule;
import dev.usher.scenario.ScenarioFilter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What may be said on the command line of which scenarios to run. */
final class ScenarioOptions {

  @Option(
      names = "--run",
      paramLabel = "GLOB",
      description =
          "Runs only scenarios of that name: * stands for any characters, ? for one. Of several,"
              + " one is enough.")
  private final List<String> globs = new ArrayList<>();

  @Option(
      names = "--clause",
      paramLabel = "CLAUSE",
      description =
          "Runs only scenarios that name that clause, such as KY-T10. Of several, one is enough.")
  private final List<String> clauses = new ArrayList<>();

  /** Returns whether everything is to be run. */
  boolean isEverything() {
    return globs.isEmpty() && clauses.isEmpty();
  }

  /** Returns whether a rule is of the chosen clauses: any rule, if no clause was chosen. */
  boolean isOf(Rule rule) {
    return clauses.isEmpty() || clauses.contains(rule.clause());
  }

  /** Returns what picks the scenarios. */
  ScenarioFilter filter() {
    return ScenarioFilter.of(globs, clauses);
  }
}
