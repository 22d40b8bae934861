package dev.usher.ops.replay;

import dev.usher.Usher;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides again what a log tells of, and says who would be decided otherwise. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says who of those in a decision log would be decided otherwise, and how.",
    description = {
      "",
      "Reads a decision log whose lines carry the contact, decides each contact as of the moment of"
          + " its line, and compares with what was decided: grouped by what changes, with the money,"
          + " and the tiers beside what the policy expects.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher replay examples/returns-desk examples/logs/returns-desk.jsonl",
      "  usher replay examples/returns-desk examples/logs/returns-desk.jsonl --all",
      "  usher replay examples/returns-desk examples/logs/returns-desk.jsonl --fail-on tier-down",
      "  usher replay kyndof examples/contacts/kyndof.jsonl --against kyndof",
      "",
      "Exit codes: 0 all well; 1 lines that cannot be read, nothing to replay, a change named by",
      "--fail-on, or a broken policy; 2 wrong use.",
      "POLICY is a name on the class path, or a folder; either at a git revision: kyndof@HEAD~1."
    })
public final class ReplayCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Mixin private final ChangeOptions options = new ChangeOptions();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "LOG",
      description = "The logs, in order; - is standard input.")
  private final List<String> logs = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "POLICY",
      description =
          "Has this policy decide first: LOG then holds contacts, one on each line, as usher decide"
              + " reads them.")
  private @Nullable String against;

  /** Makes the command. */
  public ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Replays the logs and returns the exit code. */
  @Override
  public Integer call() {
    Set<Group> failing = options.failing();
    try (Usher usher = policy.open(policy.source());
        Usher earlier = against == null ? null : policy.open(PolicyParameter.source(against))) {
      LineReplay replay = new LineReplay(usher, earlier);
      return OutputFile.of(
          options.output(), terminal, file -> replay(usher.policy(), replay, failing, file));
    }
  }

  private int replay(Policy later, LineReplay replay, Set<Group> failing, Terminal on) {
    return options.isJson() ? json(later, replay, failing, on) : text(later, replay, failing, on);
  }

  private int json(Policy later, LineReplay replay, Set<Group> failing, Terminal on) {
    ReplayJson json = ReplayJson.begin(on, later.ref(), options.isAll());
    ReplayTally tally = replayed(later, replay, options.isAll() ? json::change : contact -> {});
    List<String> failed = failed(tally, failing);
    int exit = exit(tally, failed);
    json.end(tally, failed, exit == Exit.WELL);
    return exit;
  }

  private int text(Policy later, LineReplay replay, Set<Group> failing, Terminal on) {
    ReplayTally tally =
        replayed(
            later,
            replay,
            options.isAll() ? contact -> on.print(ReplayText.placed(contact)) : contact -> {});
    if (!options.isQuiet() || tally.changed() > 0) {
      if (options.isAll() && tally.changed() > 0) {
        on.print("");
      }
      ReplayText.of(tally, on.columns()).forEach(on::print);
    }
    on.flush();
    List<String> failed = failed(tally, failing);
    failed.forEach(each -> terminal.report("usher: --fail-on " + each));
    return exit(tally, failed);
  }

  private ReplayTally replayed(Policy later, LineReplay replay, Consumer<ChangedContact> each) {
    ReplayTally tally = new ReplayTally(later, options.examples(), each);
    ReplayRun run = new ReplayRun(terminal, replay, tally);
    for (String log : logs) {
      try (Input input =
          Input.open(log, against == null ? "a decision log" : "contacts", terminal)) {
        run.of(input);
      } catch (IOException failure) {
        throw Input.unreadable(log, failure);
      }
    }
    return tally;
  }

  private static List<String> failed(ReplayTally tally, Set<Group> failing) {
    return failing.stream().filter(group -> tally.count(group) > 0).map(Group::key).toList();
  }

  private int exit(ReplayTally tally, List<String> failed) {
    if (tally.replayed() == 0) {
      terminal.report(
          "usher: nothing could be replayed: " + String.join(", ", logs) + " " + why(tally));
      return Exit.FINDINGS;
    }
    return tally.log().malformed() == 0 && failed.isEmpty() ? Exit.WELL : Exit.FINDINGS;
  }

  private String why(ReplayTally tally) {
    if (against != null) {
      return "holds no contacts";
    }
    return tally.log().passedOver(ReplayedLine.PassedOver.Obstacle.NO_CONTACT) > 0
        ? "carries no contacts, which a log does only where the host asks for it"
        : "holds no decisions of policy " + tally.policy().ref().name();
  }
}
