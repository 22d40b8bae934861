package dev.usher.ops.decide;

import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
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
      "  head -1 examples/contacts/kyndof.jsonl | usher decide kyndof",
      "  usher decide kyndof examples/contacts/kyndof.jsonl --at 2026-03-09T12:00:00+09:00",
      "",
      "Exit codes: 0 all decided; 1 contacts were rejected, or the policy is broken; 2 wrong use.",
      "A line may have 20,000,000 bytes. A table's columns fit the first 256 contacts; a longer",
      "value after them widens its column from there on."
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
      paramLabel = "text|json",
      defaultValue = "text",
      description =
          "text for people (default), json for programs: one decision per line, in input order, as"
              + " soon as its contact is there.")
  private Format format = Format.TEXT;

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
      boolean json = format == Format.JSON;
      DecideRun run = new DecideRun(terminal, input, decider(usher), json);
      return run.run(single -> json ? DecideRun.json() : forPeople(usher, single));
    } catch (IOException failure) {
      throw Input.unreadable(file, failure);
    }
  }

  private LineDecider decider(Usher usher) {
    ContactReader reader = ContactReader.in(usher.policy().manifest().currency());
    return new LineDecider(usher, reader::read, at);
  }

  private Layout forPeople(Usher usher, boolean single) {
    boolean detailed = details == null ? single || at != null : details;
    return detailed
        ? new DetailLayout(usher.policy().manifest(), terminal.surroundings().zone())
        : new TableLayout(usher.policy().manifest().refunds().isPresent());
  }
}
