package dev.usher.ops.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.format.RuleFormat;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings rule files into the one form. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Brings rule files into the one form, so that two people's edits look alike.",
    description = {
      "",
      "Replaces each rule file that is not in the form. What it says, its comments and the blank"
          + " lines between them stay. A file with mistakes is left as it is, and they are"
          + " named with their places on standard error. policy.yaml, invariants.yaml and"
          + " scenarios are not formatted.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher format examples/returns-desk",
      "  usher format examples/returns-desk --check",
      "  usher format examples/returns-desk/money.drl --diff",
      "  usher format examples/returns-desk --check --format json",
      "",
      "For an editor that formats on save: usher format - <old.drl >new.drl",
      "Exit codes: 0 all in form, or formatted; 1 with --check or --diff, files that are not; or",
      "files with mistakes; 2 wrong use, or files that cannot be read or written.",
      "POLICY is a folder here: what lies on the class path cannot be written."
    })
public final class FormatCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Parameters(
      arity = "1..*",
      paramLabel = "POLICY|FILE|-",
      description =
          "Folders of policies, rule files such as my-policy/refunds.drl, or - alone: standard"
              + " input, whose form comes out on standard output.")
  private final List<String> names = new ArrayList<>();

  @Option(
      names = "--check",
      description = "Writes nothing and lists the files that are not in the form.")
  private boolean check;

  @Option(
      names = "--diff",
      description = "Writes nothing and shows what would change, as diff -u does.")
  private boolean diff;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text for people (default), json for programs: one line.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leaves out the last line, which says how many files there are of each kind.")
  private boolean quiet;

  /** Makes the command. */
  public FormatCommand(Terminal terminal) {
    this.terminal = terminal;
    this.color = new ColorOption(terminal);
  }

  /** Formats the files and returns the exit code. */
  @Override
  public Integer call() {
    List<FileResult> results = names.contains(STANDARD_INPUT) ? standardInput() : files();
    int code = results.stream().mapToInt(each -> each.state().exit()).max().orElse(Exit.WELL);
    if (format == Format.JSON) {
      terminal.print(FormatJson.of(results, code == Exit.WELL));
    } else if (!quiet && !isFilter()) {
      terminal.print(FormatText.summary(results));
    }
    return code;
  }

  private boolean isFilter() {
    return names.contains(STANDARD_INPUT) && !check && !diff;
  }

  private List<FileResult> files() {
    FormatRun run = new FormatRun(!check && !diff);
    List<FileResult> results = new ArrayList<>();
    for (Path file : FormatTargets.of(names)) {
      results.add(shown(run.format(file)));
    }
    return results;
  }

  private List<FileResult> standardInput() {
    if (names.size() > 1) {
      throw CommandException.wrongUse("- is standard input, and stands alone");
    }
    if (isFilter() && format == Format.JSON) {
      throw CommandException.wrongUse(
          "the form of standard input is a text: --format json goes with --check, or with files");
    }
    if (terminal.surroundings().inputIsTerminal()) {
      terminal.report("usher: type rules; Ctrl-D ends");
    }
    try {
      byte[] bytes = terminal.in().readNBytes(RuleFormat.MOST_BYTES + 1);
      FileResult result = FormatRun.format("<stdin>", bytes);
      if (isFilter()) {
        FormatText.errors(result, terminal.errorColumns()).forEach(terminal::report);
        return List.of(answered(result, bytes));
      }
      return List.of(shown(result));
    } catch (IOException failure) {
      throw CommandException.wrongUse("standard input cannot be read: " + FailureWords.of(failure));
    }
  }

  /** What is in the form already comes out as it went in. */
  private FileResult answered(FileResult result, byte[] bytes) {
    Change change = result.change();
    if (change != null) {
      terminal.printText(change.after());
      return FileResult.changed(result.file(), FileState.FORMATTED, change);
    }
    if (result.state() == FileState.IN_FORM) {
      terminal.printText(new String(bytes, UTF_8));
    }
    return result;
  }

  private FileResult shown(FileResult result) {
    if (format == Format.TEXT) {
      FormatText.lines(result, diff).forEach(terminal::print);
      FormatText.errors(result, terminal.errorColumns()).forEach(terminal::report);
    }
    return result;
  }
}
