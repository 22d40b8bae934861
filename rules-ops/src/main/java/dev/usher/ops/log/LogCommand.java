package dev.usher.ops.log;

import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs of decisions. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Shows, filters and follows logs of decisions.",
    description = {
      "",
      "Reads what a DecisionLog has written: the full files that belong to FILE first, then FILE"
          + " itself. Lines that cannot be read are reported on standard error as"
          + " FILE:LINE:COLUMN: MESSAGE; the others come out all the same, in order.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher log decisions.ndjson",
      "  usher log decisions.ndjson --id k-1 --format json",
      "  usher log decisions.ndjson --clause KY-T10 --since 2026-03-03T00:00:00+09:00",
      "  usher log decisions.ndjson --refused --follow",
      "",
      "Several filters must all hold. Exit codes: 0 all read; 1 lines cannot be read, those aside",
      "that were cut off with the program that wrote them; 2 wrong use."
    })
public final class LogCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Terminal terminal;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Mixin private final LogFilters filters = new LogFilters();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The logs, one after the other; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = {"-f", "--follow"},
      description = "Goes on with what is written from now on, until it is ended.")
  private boolean follow;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text for people (default), json for programs: the lines as they are.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leaves out what stands under the table, which says how much there is.")
  private boolean quiet;

  /** Makes the command. */
  public LogCommand(Terminal terminal) {
    this.terminal = terminal;
    this.color = new ColorOption(terminal);
  }

  /** Shows the logs and returns the exit code. */
  @Override
  public Integer call() {
    LogView view = new LogView(terminal, filters.filter(), format, quiet);
    if (follow) {
      new FollowedLog(followed(), view, terminal).follow();
    } else {
      LogInputs.of(files, terminal).forEach(view::show);
    }
    return view.end();
  }

  private Path followed() {
    if (files.size() != 1 || files.get(0).equals(STANDARD_INPUT)) {
      throw CommandException.wrongUse("--follow goes with one file");
    }
    return LogInputs.path(files.get(0));
  }
}
