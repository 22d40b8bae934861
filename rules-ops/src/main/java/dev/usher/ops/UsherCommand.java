package dev.usher.ops;

import dev.usher.ops.book.BookCommand;
import dev.usher.ops.book.BookFormat;
import dev.usher.ops.check.CheckCommand;
import dev.usher.ops.check.CheckFormat;
import dev.usher.ops.decide.DecideCommand;
import dev.usher.ops.decide.DecideFormat;
import dev.usher.ops.diff.DiffCommand;
import dev.usher.ops.draft.ScenarioCommand;
import dev.usher.ops.explain.ExplainCommand;
import dev.usher.ops.format.FormatCommand;
import dev.usher.ops.log.LogCommand;
import dev.usher.ops.replay.ReplayCommand;
import dev.usher.ops.scenario.TestCommand;
import dev.usher.ops.scenario.TestFormat;
import dev.usher.ops.terminal.ColorChoice;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.OutputException;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.ops.watch.WatchCommand;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command tree: what {@code usher} alone does, its subcommands, and how mistakes end. */
@Command(
    name = "usher",
    header = "Tells every support contact where to sit.",
    description = "",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher book examples/returns-desk --format markdown",
      "  usher check kyndof",
      "  usher decide kyndof examples/contacts/kyndof.jsonl",
      "  usher explain kyndof examples/contacts/kyndof.jsonl --id k-1",
      "  usher scenario kyndof examples/contacts/kyndof.jsonl --id k-4",
      "  usher test kyndof",
      "  usher format examples/returns-desk --check",
      "  usher log decisions.ndjson --follow",
      "  usher replay examples/returns-desk examples/logs/returns-desk.jsonl",
      "  usher watch examples/returns-desk",
      "  usher diff kyndof@HEAD kyndof",
      "  usher help decide",
      "",
      "POLICY is a name on the class path, or a folder; either at a git revision: kyndof@HEAD~1.",
      "Exit codes: 0 all well; 1 findings, failing scenarios, rejected contacts; 2 wrong use."
    })
public final class UsherCommand {
  private static final int WIDTH = 100;

  private UsherCommand() {}

  /**
   * Runs the command.
   *
   * @param terminal where it reads and writes
   * @param arguments the subcommand and what it takes
   * @return the exit code
   */
  public static int run(Terminal terminal, String... arguments) {
    try {
      int code = line(terminal, arguments).execute(arguments);
      terminal.flush();
      return code;
    } catch (OutputException failure) {
      return ended(failure, terminal);
    }
  }

  /**
   * Returns the command with all its subcommands, for whoever tells what there is.
   *
   * @param terminal where a subcommand would read and write if it were run
   */
  public static CommandSpec tree(Terminal terminal) {
    return line(terminal).getCommandSpec();
  }

  private static CommandLine line(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new UsherCommand());
    subcommands(terminal, arguments.length == 0 ? "" : arguments[0]).forEach(line::addSubcommand);
    return line.setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpWidth(WIDTH)
        .registerConverter(BookFormat.class, reading(BookFormat::of))
        .registerConverter(CheckFormat.class, reading(CheckFormat::of))
        .registerConverter(ColorChoice.class, reading(ColorChoice::of))
        .registerConverter(DecideFormat.class, reading(DecideFormat::of))
        .registerConverter(Format.class, reading(Format::of))
        .registerConverter(TestFormat.class, reading(TestFormat::of))
        .registerConverter(Instant.class, UsherCommand::instant)
        .setParameterExceptionHandler(UsherCommand::misused)
        .setExecutionExceptionHandler((failure, called, parsed) -> failed(failure, terminal));
  }

  /** Looking into a command takes a cold JVM a while, so only the one that is asked for is made. */
  private static List<Object> subcommands(Terminal terminal, String asked) {
    return switch (asked) {
      case "book" -> List.of(new BookCommand(terminal));
      case "check" -> List.of(new CheckCommand(terminal));
      case "decide" -> List.of(new DecideCommand(terminal));
      case "diff" -> List.of(new DiffCommand(terminal));
      case "explain" -> List.of(new ExplainCommand(terminal));
      case "format" -> List.of(new FormatCommand(terminal));
      case "log" -> List.of(new LogCommand(terminal));
      case "replay" -> List.of(new ReplayCommand(terminal));
      case "scenario" -> List.of(new ScenarioCommand(terminal));
      case "test" -> List.of(new TestCommand(terminal));
      case "watch" -> List.of(new WatchCommand(terminal));
      default -> all(terminal);
    };
  }

  /** Returns the commands that other jars add. */
  static Iterable<Subcommand> added() {
    return ServiceLoader.load(Subcommand.class, UsherCommand.class.getClassLoader());
  }

  private static List<Object> all(Terminal terminal) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                new BookCommand(terminal),
                new CheckCommand(terminal),
                new DecideCommand(terminal),
                new DiffCommand(terminal),
                new ExplainCommand(terminal),
                new FormatCommand(terminal),
                new LogCommand(terminal),
                new ReplayCommand(terminal),
                new ScenarioCommand(terminal),
                new TestCommand(terminal),
                new WatchCommand(terminal)));
    added().forEach(each -> all.add(each.on(terminal)));
    all.add(new HelpCommand());
    return all;
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException wrong) {
      throw new TypeConversionException(
          "\"" + text + "\" is not a time with an offset such as 2026-03-03T10:00:00+09:00");
    }
  }

  /** A reading that says what is allowed instead. */
  private static <T> ITypeConverter<T> reading(Function<String, T> reading) {
    return text -> {
      try {
        return reading.apply(text);
      } catch (IllegalArgumentException wrong) {
        throw new TypeConversionException(String.valueOf(wrong.getMessage()));
      }
    };
  }

  private static int misused(ParameterException mistake, String[] arguments) {
    CommandLine line = mistake.getCommandLine();
    PrintWriter err = line.getErr();
    if (arguments.length == 0) {
      line.usage(err);
      return Exit.WRONG_USE;
    }
    err.println("usher: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return Exit.WRONG_USE;
  }

  private static int failed(Exception failure, Terminal terminal) {
    if (failure instanceof CommandException refused) {
      refused.lines().forEach(terminal::report);
      return refused.exitCode();
    }
    if (failure instanceof OutputException output) {
      return ended(output, terminal);
    }
    failure.printStackTrace(terminal.err());
    terminal.report("usher: this is a mistake in usher itself, see above");
    return Exit.BROKEN;
  }

  private static int ended(OutputException failure, Terminal terminal) {
    if (failure.isClosed()) {
      return Exit.WELL;
    }
    terminal.report("usher: the output cannot be written: " + failure.reason());
    return Exit.WRONG_USE;
  }
}
