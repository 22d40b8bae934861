package dev.usher.ops.diff;

import dev.usher.Usher;
import dev.usher.check.CheckedPolicy;
import dev.usher.compare.ChangeKind;
import dev.usher.ops.replay.ChangeOptions;
import dev.usher.ops.replay.ContactReplay;
import dev.usher.ops.replay.Group;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what an edit of a policy changes, for every contact and at every moment. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says what an edit changes: proven, for every contact and at every moment.",
    description = {
      "",
      "Compares two policies: what policy.yaml says otherwise, which rules are not the same, and"
          + " for each attribute of a decision whether both come to the same for every contact"
          + " (proven), or not, with a contact that shows it, or what stands in the way of a proof.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher diff kyndof@HEAD kyndof",
      "  usher diff .@main . --fail-on approval-lost,later,tier-down",
      "  usher diff kyndof@HEAD~1 kyndof --against examples/contacts/kyndof.jsonl",
      "  usher diff my-desk@v1.2 my-desk --format json",
      "",
      "Exit codes: 0 proven equal; 1 different or open, or with --fail-on only if there is, or may",
      "be, a change of one of these kinds; 1 too for a broken policy or line; 2 wrong use.",
      "OLD and NEW are a POLICY each: a name on the class path, or a folder; either at a git revision."
    })
public final class DiffCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final PolicyParameter reporter;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The policy as it is in force, such as kyndof@HEAD or .@main.")
  private String earlier = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The policy as it is to be.")
  private String later = "";

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Mixin private final ChangeOptions options = new ChangeOptions();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "Says also who of these is decided otherwise: contacts as usher decide reads them, or a"
              + " decision log that carries contacts; - is standard input.")
  private @Nullable String against;

  /** Makes the command. */
  public DiffCommand(Terminal terminal) {
    this.terminal = terminal;
    this.reporter = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Compares the policies and returns the exit code. */
  @Override
  public Integer call() {
    Set<Group> failing = options.failing();
    PolicySource old = PolicyParameter.source(earlier);
    PolicySource young = PolicyParameter.source(later);
    PolicyComparison comparison = PolicyComparison.of(earlier, read(old), later, read(young));
    if (against == null) {
      return OutputFile.of(
          options.output(), terminal, file -> told(comparison, null, failing, file));
    }
    try (Usher before = reporter.open(old);
        Usher after = reporter.open(young)) {
      ContactReplay replay = new ContactReplay(terminal, before, after, options.examples());
      return OutputFile.of(
          options.output(), terminal, file -> told(comparison, replay, failing, file));
    }
  }

  private Policy read(PolicySource source) {
    return reporter.checked(source, () -> CheckedPolicy.policy(source));
  }

  private int told(
      PolicyComparison comparison,
      @Nullable ContactReplay replay,
      Set<Group> failing,
      Terminal on) {
    return options.isJson()
        ? json(comparison, replay, failing, on)
        : text(comparison, replay, failing, on);
  }

  private int json(
      PolicyComparison comparison,
      @Nullable ContactReplay replay,
      Set<Group> failing,
      Terminal on) {
    DiffJson json = DiffJson.begin(on, comparison);
    if (replay != null) {
      json.against();
      replay.json(String.valueOf(against), on);
    }
    List<FailedKind> failed = failed(comparison, replay, failing);
    int exit = exit(comparison, replay, failing, failed);
    json.end(failed, exit == Exit.WELL);
    return exit;
  }

  private int text(
      PolicyComparison comparison,
      @Nullable ContactReplay replay,
      Set<Group> failing,
      Terminal on) {
    if (!options.isQuiet() || !comparison.isEqual()) {
      DiffText.of(comparison, options.isAll(), on.columns()).forEach(on::print);
    }
    if (replay != null) {
      replay.text(String.valueOf(against), on, options.isAll(), options.isQuiet());
    }
    on.flush();
    List<FailedKind> failed = failed(comparison, replay, failing);
    failed.forEach(each -> terminal.report("usher: --fail-on " + each.words()));
    return exit(comparison, replay, failing, failed);
  }

  private static List<FailedKind> failed(
      PolicyComparison comparison, @Nullable ContactReplay replay, Set<Group> failing) {
    Set<ChangeKind> shown = comparison.shown();
    Set<ChangeKind> possible = comparison.possible();
    List<FailedKind> failed = new ArrayList<>();
    for (Group group : failing) {
      ChangeKind kind = ChangeKind.find(group.key()).orElse(null);
      if (kind != null && shown.contains(kind)) {
        failed.add(new FailedKind(group, FailedKind.Certainty.PROVEN));
      } else if (replay != null && replay.contacts(group) > 0) {
        failed.add(new FailedKind(group, FailedKind.Certainty.CONTACTS));
      } else if (kind != null ? possible.contains(kind) : comparison.mayRefuse()) {
        failed.add(new FailedKind(group, FailedKind.Certainty.POSSIBLE));
      }
    }
    return failed;
  }

  private int exit(
      PolicyComparison comparison,
      @Nullable ContactReplay replay,
      Set<Group> failing,
      List<FailedKind> failed) {
    boolean well = failing.isEmpty() ? comparison.isEqual() : failed.isEmpty();
    return well && (replay == null || replay.isWell()) ? Exit.WELL : Exit.FINDINGS;
  }
}
