package dev.usher.ops.scenario;

import dev.usher.model.AskedContact;
import dev.usher.ops.judge.InstalledJudge;
import dev.usher.ops.judge.JudgeReport;
import dev.usher.ops.judge.ShownContact;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.util.List;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What may be said of the judge on the command line. */
final class JudgeOptions {
  private static final String USUAL = "1000";

  @Option(
      names = "--judge",
      paramLabel = "N",
      arity = "0..1",
      parameterConsumer = OptionalCount.class,
      description =
          "Has the policy judged, too: Drools' own compiler reads its text and decides the"
              + " scenarios' contacts and N generated ones ("
              + USUAL
              + " if absent); differences"
              + " are shown.")
  private @Nullable Integer contacts;

  @Option(
      names = "--judge-seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Which contacts are generated for the judge: any whole number (default 1).")
  private long seed = 1;

  /** Takes a number only, so that a scenario file may follow the bare option. */
  static final class OptionalCount implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      boolean counted = !words.isEmpty() && words.peek().matches("[0-9]{1,9}");
      option.setValue(Integer.valueOf(counted ? words.pop() : USUAL));
    }
  }

  /** Returns what the judge says, or null if nobody asked. */
  @Nullable JudgeReport report(PolicySource source, List<ScenarioResult> scenarios) {
    if (contacts == null) {
      return null;
    }
    return InstalledJudge.find()
        .judge(
            source,
            scenarios.stream().map(result -> shown(result.scenario())).toList(),
            contacts,
            seed);
  }

  private static ShownContact shown(Scenario scenario) {
    return new ShownContact(
        new AskedContact(scenario.contact(), scenario.at()),
        scenario.file() + ":" + scenario.line() + ": " + scenario.name());
  }
}
