package dev.usher.ops.scenario;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said on the command line of how to tell what came of scenarios, and where. */
final class ReportOptions {

  @Option(
      names = "--format",
      paramLabel = "text|json|junit",
      defaultValue = "text",
      description =
          "text for people (default), json for programs: one line, junit for build servers: JUnit's"
              + " XML.")
  private TestFormat format = TestFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes what came of them into a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description =
          "Writes it into a file besides, such as junit=target/usher.xml; may be given several"
              + " times.")
  private final Map<TestFormat, String> reports = new LinkedHashMap<>();

  @Option(
      names = "--all",
      description = "Shows each failing scenario, not only some of those that fail for one cause.")
  private boolean all;

  /** Returns whether each failing scenario is to be shown. */
  boolean all() {
    return all;
  }

  /** Returns whether standard output is for people. */
  boolean isForPeople() {
    return format == TestFormat.TEXT;
  }

  /** Returns whether standard output is one line for programs. */
  boolean isJson() {
    return format == TestFormat.JSON;
  }

  /**
   * Tells it wherever it is to be told.
   *
   * @param forms makes the lines of a format
   * @throws CommandException if a file cannot be written; standard output has been by then
   */
  void tell(Terminal terminal, Function<TestFormat, List<String>> forms) {
    String file = output;
    if (file == null) {
      forms.apply(format).forEach(terminal::print);
    } else {
      write(file, format, terminal, forms);
      terminal.report("written to " + file);
    }
    reports.forEach((form, beside) -> write(beside, form, terminal, forms));
  }

  /** Tells only those who read JUnit's XML. */
  void tellBuildServers(Terminal terminal, Function<TestFormat, List<String>> forms) {
    String file = output;
    if (format == TestFormat.JUNIT) {
      if (file == null) {
        forms.apply(format).forEach(terminal::print);
      } else {
        write(file, format, terminal, forms);
      }
    }
    String beside = reports.get(TestFormat.JUNIT);
    if (beside != null) {
      write(beside, TestFormat.JUNIT, terminal, forms);
    }
  }

  private static void write(
      String file, TestFormat format, Terminal terminal, Function<TestFormat, List<String>> forms) {
    OutputFile.of(
        file,
        terminal,
        there -> {
          forms.apply(format).forEach(there::print);
          there.flush();
          return Exit.WELL;
        });
  }
}
