package dev.usher.ops.check;

import dev.usher.check.CheckedPolicy;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says everything that can be said about policies without opening them. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says what is wrong with a policy, and what can hardly be meant, line by line.",
    description = {
      "",
      "Looks at which files there are, at policy.yaml, the rules, the invariants and the scenarios,"
          + " and names every mistake with its line, marks under the very text, and what to write instead. Nothing"
          + " is decided; \"usher test\" runs the scenarios.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher check kyndof",
      "  usher check kyndof examples/returns-desk --strict",
      "  usher check examples/returns-desk --format json",
      "  usher check --explain unknown-property",
      "",
      "For a code host: usher check my-policy --format sarif -o usher.sarif",
      "Exit codes: 0 no errors, perhaps warnings; 1 errors, or with --strict warnings; 2 wrong use."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Parameters(
      arity = "0..*",
      paramLabel = "POLICY",
      description = "The policies: names such as kyndof, or folders such as ./my-policy.")
  private final List<String> policies = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|github",
      defaultValue = "text",
      description =
          "text for people (default), json for programs: one line, sarif for code hosts and"
              + " editors, github for the log of a GitHub workflow.")
  private CheckFormat format = CheckFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the findings into a file instead of standard output.")
  private @Nullable String output;

  @Option(names = "--strict", description = "Lets no warning pass: with one the exit code is 1.")
  private boolean strict;

  @Option(
      names = "--all",
      description = "Shows what is harmless too: conditions that never matter, one by one.")
  private boolean all;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leaves out the last line, which says how much there is.")
  private boolean quiet;

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      description = "Shows what a code such as unknown-property means instead, with an example.")
  private @Nullable String code;

  /** Makes the command. */
  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
    this.color = new ColorOption(terminal);
  }

  /** Checks the policies and returns the exit code. */
  @Override
  public Integer call() {
    if (code != null) {
      terminal.print(CodePages.page(known(code)).stripTrailing());
      return Exit.WELL;
    }
    if (policies.isEmpty()) {
      throw CommandException.wrongUse("POLICY is missing; try: usher check kyndof");
    }
    CheckRun run =
        new CheckRun(
            policies.stream().map(CheckCommand::checked).map(AnalysedPolicy::of).toList(), strict);
    if (output == null) {
      print(run);
    } else {
      write(run, output);
    }
    return run.isWell() ? Exit.WELL : Exit.FINDINGS;
  }

  private static DiagnosticCode known(String id) {
    return DiagnosticCode.find(id)
        .orElseThrow(
            () ->
                CommandException.wrongUse(
                    "there is no code \""
                        + id
                        + "\"; it stands in brackets behind each finding, such as"
                        + " unknown-property"));
  }

  private static CheckedPolicy checked(String policy) {
    try {
      return CheckedPolicy.of(PolicyParameter.source(policy));
    } catch (PolicyNotFoundException none) {
      throw PolicyParameter.notFound(none);
    }
  }

  private void print(CheckRun run) {
    if (format == CheckFormat.TEXT) {
      CheckText.lines(run, terminal.columns(), all, quiet).forEach(terminal::print);
    } else {
      lines(run).forEach(terminal::print);
    }
  }

  private List<String> lines(CheckRun run) {
    return switch (format) {
      case TEXT -> CheckText.lines(run, 0, all, quiet).stream().map(StyledLine::plain).toList();
      case JSON -> List.of(CheckJson.of(run));
      case SARIF -> List.of(CheckSarif.of(run, files()));
      case GITHUB -> GitHubCommands.of(run, files());
    };
  }

  private static FileUri files() {
    return new FileUri(Path.of("").toAbsolutePath());
  }

  private void write(CheckRun run, String file) {
    OutputFile.of(
        file,
        terminal,
        there -> {
          lines(run).forEach(there::print);
          there.flush();
          return Exit.WELL;
        });
    if (!quiet && !run.diagnostics().isEmpty()) {
      terminal.report(CheckText.counts(run).with(", written to " + file));
    }
  }
}
