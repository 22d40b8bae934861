package dev.usher.ops.watch;

import dev.usher.check.CheckedPolicy;
import dev.usher.check.PolicyLook;
import dev.usher.ops.terminal.ChangeLoop;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.ops.text.StyledLine;
import dev.usher.ops.text.Tone;
import dev.usher.policy.PolicySource;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says at each change of a policy what it comes to. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says at each save what it comes to: the check, the scenarios, who is affected.",
    description = {
      "",
      "Looks at the files of a policy, and whenever they change checks them, runs the scenarios and"
          + " decides sample contacts as the policy decided them at the start and as it does now."
          + " Ctrl-C ends it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher watch examples/returns-desk",
      "  usher watch kyndof --contacts examples/contacts/kyndof.jsonl",
      "",
      "Exit codes: 0 or 130 once it is ended; 2 wrong use. Mistakes are shown and end nothing.",
      "POLICY is a name on the class path, or a folder."
    })
public final class WatchCommand implements Callable<Integer> {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description =
          "The sample contacts, one per line as JSON; contacts.jsonl in the policy's folder if"
              + " absent, where there is one.")
  private @Nullable String contacts;

  private final WatchedInvariants invariants = new WatchedInvariants();
  private boolean begun;

  /** Makes the command. */
  public WatchCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Watches until nobody wants it any more, and returns the exit code. */
  @Override
  public Integer call() {
    PolicySource source = policy.changingSource();
    policy.checked(source, () -> CheckedPolicy.of(source));
    PolicyLook first = policy.checked(source, () -> PolicyLook.at(source));
    Path sample = sample(source);
    WatchLayout layout =
        new WatchLayout(
            source.name(), sample == null ? null : sample.toString(), terminal.columns());
    try (WatchRun run = new WatchRun()) {
      ChangeLoop.run(
          terminal.surroundings().pulse(),
          () -> new WatchRun.Look(first.again(), sample == null ? null : SampleFile.at(sample)),
          look -> show(run, look, layout));
    }
    return Exit.WELL;
  }

  private @Nullable Path sample(PolicySource source) {
    try {
      if (contacts == null) {
        Path own = Path.of(source.name(), "contacts.jsonl");
        return Files.isRegularFile(own) ? own : null;
      }
      Path named = Path.of(contacts);
      if (!Files.isRegularFile(named)) {
        throw CommandException.wrongUse("there is no file " + contacts);
      }
      return named;
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("there is no file \"" + contacts + "\"");
    }
  }

  private void show(WatchRun run, WatchRun.Look look, WatchLayout layout) {
    long began = terminal.surroundings().nanoTime().getAsLong();
    WatchReport report = run.report(look);
    long passed = terminal.surroundings().nanoTime().getAsLong() - began;
    boolean cleared = terminal.clear();
    if (begun && !cleared) {
      terminal.print(StyledLine.EMPTY);
    }
    begun = true;
    layout.lines(report, passed / NANOS_PER_MILLI).forEach(terminal::print);
    // Proofs take longer than the rest, which is there to be read meanwhile.
    terminal.flush();
    report
        .checked()
        .policy()
        .map(invariants::of)
        .ifPresent(said -> layout.invariants(said).forEach(terminal::print));
    if (cleared) {
      terminal.print(StyledLine.of(Tone.FAINT, "Ctrl-C ends"));
    }
    terminal.flush();
  }
}
