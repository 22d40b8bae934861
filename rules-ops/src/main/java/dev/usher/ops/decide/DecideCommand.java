package dev.usher.ops.decide;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.Manifest;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides contacts. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says where contacts sit: severity, tier, owner, queue, deadlines and the rest.",
    description = {
      "",
      "Reads one contact per line as JSON, or {\"contact\": {…}, \"at\": \"…\"} to ask about another"
          + " moment. Lines that cannot be read or decided are reported on standard error as"
          + " FILE:LINE: MESSAGE; the others come out all the same, in order.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher decide kyndof examples/contacts/kyndof.jsonl",
      "  usher decide kyndof examples/contacts/kyndof.jsonl --format json",
      "  usher decide kyndof examples/contacts/kyndof.jsonl --format csv",
      "  head -1 examples/contacts/kyndof.jsonl | usher decide kyndof",
      "  usher decide kyndof examples/contacts/kyndof.jsonl --at 2026-03-09T12:00:00+09:00",
      "",
      "Exit codes: 0 all decided; 1 contacts were rejected, or the policy is broken; 2 wrong use.",
      "A line may have 20,000,000 bytes. On a terminal the table fits its width: what matters least is",
      "cut or left out; a pipe or a file gets all of it. Its columns fit the first 256 contacts."
    })
public final class DecideCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The contacts; standard input if absent or -.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "text|json|csv",
      defaultValue = "text",
      description =
          "text for people (default), json for programs: one decision per line, in input order, as"
              + " soon as its contact is there, csv for spreadsheets.")
  private DecideFormat format = DecideFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the decisions into a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Asks about this moment instead of each contact's receipt, such as"
              + " 2026-03-03T10:00:00+09:00. A line's own moment wins.")
  private @Nullable Instant at;

  @Option(
      names = "--details",
      negatable = true,
      description =
          "Shows each contact's timeline and reasons instead of a table (default for a single"
              + " contact and with --at); --no-details shows the table.")
  private @Nullable Boolean details;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leaves out what stands under the table, which says how much there is.")
  private boolean quiet;

  /** Makes the command. */
  public DecideCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Decides the contacts and returns the exit code. */
  @Override
  public Integer call() {
    PolicySource source = policy.source();
    try (Input input = Input.open(file, "contacts", terminal);
        Usher usher = policy.open(source)) {
      if (input.size() == 0 && file.equals("-") && terminal.surroundings().inputIsTerminal()) {
        terminal.report("usher: type contacts as JSON, one per line; Ctrl-D ends");
      }
      return OutputFile.of(output, terminal, to -> decide(input, usher, to));
    } catch (IOException failure) {
      throw Input.unreadable(file, failure);
    }
  }

  private int decide(Input input, Usher usher, Terminal on) {
    boolean eager = format != DecideFormat.TEXT;
    return new DecideRun(on, input, decider(usher), eager)
        .run(single -> layout(usher.policy().manifest(), single, on.columns()));
  }

  private LineDecider decider(Usher usher) {
    ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
    return new LineDecider(usher, reader::read, at);
  }

  private Layout layout(Manifest manifest, boolean single, int room) {
    return switch (format) {
      case JSON -> DecideRun.json();
      case CSV -> new CsvLayout();
      case TEXT ->
          (details == null ? single || at != null : details)
              ? new DetailLayout(manifest, terminal.surroundings().zone(), room)
              : new TableLayout(manifest, room, quiet);
    };
  }
}
