package dev.usher.ops.scenario;

import dev.usher.analysis.Mutants;
import dev.usher.analysis.MutationRun;
import dev.usher.ops.draft.ScenarioFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.ProgressLine;
import dev.usher.ops.terminal.Terminal;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Rule;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said of mutants on the command line. */
final class MutantOptions {

  @Option(
      names = "--mutants",
      description =
          "Says, too, which small changes of a rule no scenario notices, each with one that would.")
  private boolean mutants;

  @Option(
      names = "--min-mutation-score",
      paramLabel = "PERCENT",
      description =
          "Fails below this share of small changes that a scenario notices, of those that change a"
              + " decision: 0 to 100.")
  private @Nullable Double minimum;

  @Option(
      names = "--append",
      paramLabel = "FILE",
      description =
          "Appends the scenarios that would notice the others to a file, which keeps all that it"
              + " has; a file that is not there is made.")
  private @Nullable String appended;

  /** Returns the least share that is asked for, or null if none is. */
  @Nullable Double minimum() {
    return minimum;
  }

  /**
   * Returns what the scenarios notice, or null if nobody asked.
   *
   * @param of says which rules are changed
   */
  @Nullable MutationRun run(
      Policy policy, List<Scenario> scenarios, Predicate<Rule> of, Terminal terminal) {
    if (!mutants && minimum == null && appended == null) {
      return null;
    }
    Mutants all = Mutants.of(policy, of);
    int count = all.all().size();
    ProgressLine progress =
        new ProgressLine(
            terminal,
            (done, read, nanos) ->
                String.format(Locale.ROOT, "tried %,d of %,d changes", done, count));
    int[] done = {0};
    MutationRun run = MutationRun.of(all, scenarios, result -> progress.show(++done[0], 0));
    progress.clear();
    return run;
  }

  /** Appends the scenarios that are missing, if that was asked for. */
  void append(
      @Nullable MutationRun run, Policy policy, PolicyParameter reporter, Terminal terminal) {
    String file = appended;
    if (run == null || file == null) {
      return;
    }
    List<ScenarioDraft> drafts = run.scenarios();
    if (!drafts.isEmpty()) {
      new ScenarioFile(file, policy, reporter, "give that one another name").append(drafts);
    }
    String count = drafts.size() == 1 ? "1 scenario" : drafts.size() + " scenarios";
    terminal.report(count + " appended to " + file);
  }
}
