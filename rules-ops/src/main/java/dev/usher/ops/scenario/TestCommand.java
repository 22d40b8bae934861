package dev.usher.ops.scenario;

import dev.usher.Usher;
import dev.usher.analysis.MutationRun;
import dev.usher.check.PolicyLook;
import dev.usher.ops.terminal.ChangeLoop;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a policy's scenarios. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Runs a policy's scenarios and says which fail, and what no scenario shows.",
    description = {
      "",
      "A failing scenario comes with its file and line, what was expected and what was decided side"
          + " by side, and the rules that made the difference. Of several that fail for one cause,"
          + " such as a changed holiday, a few are shown.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher test kyndof",
      "  usher test kyndof scenarios/refunds.yaml",
      "  usher test kyndof --clause KY-T10",
      "  usher test kyndof --min-coverage 100 --min-condition-coverage 60",
      "  usher test kyndof --mutants",
      "  usher test kyndof --judge=200",
      "  usher test kyndof --watch",
      "  usher test kyndof --report junit=target/usher.xml",
      "  usher test kyndof --format json",
      "",
      "Exit codes: 0 all passed; 1 failing scenarios, a policy that does not load, clauses in",
      "scenarios that the policy does not have, too little coverage, too few small changes of rules",
      "that are noticed, or differences to the judge;",
      "2 wrong use. With --watch it runs until it is ended."
    })
public final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Parameters(
      index = "1..*",
      paramLabel = "SCENARIOS",
      description =
          "Scenario files, folders of them, or paths within the policy such as"
              + " scenarios/refunds.yaml; all of the policy's scenarios if absent.")
  private final List<String> files = new ArrayList<>();

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description =
          "Fails below this share of rules that fire in a scenario, and of clauses that one names:"
              + " 0 to 100.")
  private @Nullable Double minimum;

  @Option(
      names = "--min-condition-coverage",
      paramLabel = "PERCENT",
      description =
          "Fails below this share of conditions that scenarios show from both sides, and lists what"
              + " they do not: 0 (only lists) to 100.")
  private @Nullable Double conditionMinimum;

  @Mixin private final ScenarioOptions chosen = new ScenarioOptions();

  @Mixin private final ReportOptions reports = new ReportOptions();

  @Option(
      names = "--watch",
      description = "Runs them again whenever a file of the policy changes; Ctrl-C ends it.")
  private boolean watch;

  private boolean begun;

  @Mixin private final JudgeOptions judge = new JudgeOptions();

  @Mixin private final MutantOptions mutants = new MutantOptions();

  /** Makes the command. */
  public TestCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Runs the scenarios and returns the exit code. */
  @Override
  public Integer call() {
    CoverageMinimum needed =
        new CoverageMinimum(minimum == null ? 0 : minimum, conditionMinimum, mutants.minimum());
    PolicySource source = watch ? policy.changingSource() : policy.source();
    if (!watch) {
      return once(source, needed);
    }
    policy.checked(source, () -> ScenarioSelection.find(source, files));
    PolicyLook first = policy.checked(source, () -> PolicyLook.at(source));
    ChangeLoop.run(
        terminal.surroundings().pulse(),
        () -> look(first.again(), source),
        look -> again(source, needed));
    return Exit.WELL;
  }

  /** Scenario files that lie elsewhere count too. */
  private List<Object> look(PolicyLook look, PolicySource source) {
    if (files.isEmpty()) {
      return List.of(look);
    }
    try {
      return List.of(look, ScenarioSelection.find(source, files));
    } catch (CommandException | PolicyException gone) {
      return List.of(look, String.valueOf(gone.getMessage()));
    }
  }

  /** While files are edited, whatever is wrong with them is shown and ends nothing. */
  private void again(PolicySource source, CoverageMinimum needed) {
    if (reports.isForPeople() && !terminal.clear() && begun) {
      terminal.print("");
    }
    begun = true;
    try {
      once(source, needed);
    } catch (CommandException refused) {
      refused(refused);
    }
    terminal.flush();
  }

  private void refused(CommandException refused) {
    if (reports.isJson()) {
      terminal.print(TestJson.of(refused));
    } else {
      terminal.flush();
      refused.lines().forEach(terminal::report);
    }
  }

  private int once(PolicySource source, CoverageMinimum needed) {
    try {
      TestRun run = run(source, needed);
      reports.tell(terminal, format -> lines(run, format));
      return run.isWell() ? Exit.WELL : Exit.FINDINGS;
    } catch (CommandException refused) {
      if (refused.exitCode() == Exit.FINDINGS) {
        reports.tellBuildServers(terminal, format -> TestJUnit.lines(source.name(), refused));
      }
      throw refused;
    }
  }

  private List<String> lines(TestRun run, TestFormat format) {
    return switch (format) {
      case TEXT ->
          TestText.lines(
              run, reports.all(), (files.isEmpty() && chosen.isEverything()) || minimum != null);
      case JSON -> List.of(TestJson.of(run));
      case JUNIT -> TestJUnit.lines(run);
    };
  }

  private TestRun run(PolicySource source, CoverageMinimum needed) {
    Map<String, String> texts = policy.checked(source, () -> ScenarioSelection.find(source, files));
    try (Usher usher = policy.open(source)) {
      if (texts.isEmpty()) {
        String where = "write some into " + source.name() + "/scenarios/*.yaml";
        throw CommandException.findings(
            List.of(), "policy " + source.name() + " has no scenarios: " + where, List.of());
      }
      TestRun scenarios = run(usher, source, texts, needed);
      List<Scenario> picked = scenarios.results().stream().map(ScenarioResult::scenario).toList();
      MutationRun changes = mutants.run(usher.policy(), picked, chosen::isOf, terminal);
      mutants.append(changes, usher.policy(), policy, terminal);
      return scenarios.with(judge.report(source, scenarios.results()), changes);
    }
  }

  private TestRun run(
      Usher usher, PolicySource source, Map<String, String> texts, CoverageMinimum needed) {
    try {
      return TestRun.of(
          usher, source.name(), texts, chosen.filter(), needed, terminal.surroundings().nanoTime());
    } catch (PolicyException mistakes) {
      String subject = "the scenarios of policy " + usher.policy().ref().name();
      throw policy.findings(texts, subject, mistakes.diagnostics());
    }
  }
}
