package dev.usher.ops.explain;

import dev.usher.RuleFailedException;
import dev.usher.Usher;
import dev.usher.data.ContactReader;
import dev.usher.data.ExplanationWriter;
import dev.usher.explain.Explanation;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.ops.input.ContactFile;
import dev.usher.ops.terminal.ColorOption;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.ops.text.StyledLine;
import dev.usher.policy.PolicySource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a decision. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Says why a contact is decided as it is, and what would change it.",
    description = {
      "",
      "Shows what was decided and by which rules, which rules nearly fired and what they missed, and"
          + " the smallest changes of the contact that would change the decision.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  head -1 examples/contacts/kyndof.jsonl | usher explain kyndof -",
      "  usher explain kyndof examples/contacts/kyndof.jsonl --id k-1",
      "  usher explain kyndof examples/contacts/kyndof.jsonl --id k-1 --clause KY-T10",
      "  usher explain kyndof examples/contacts/kyndof.jsonl --id k-1 --rule survey",
      "  usher explain kyndof examples/contacts/kyndof.jsonl --id k-1 --format json",
      "",
      "Exit codes: 0 explained; 1 the contact was rejected, or the policy is broken; 2 wrong use."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @SuppressWarnings("unused") // Parsing the command line speaks to it.
  @Mixin
  private final ColorOption color;

  @Parameters(
      index = "1",
      paramLabel = "CONTACT",
      description =
          "A file with a contact as JSON or YAML, or with one contact on each line as JSON; - for"
              + " standard input. {\"contact\": {…}, \"at\": \"…\"} asks about another moment.")
  private String file = "-";

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which contact of a file that holds several.")
  private @Nullable String id;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Asks about this moment instead of the contact's receipt, such as"
              + " 2026-03-03T10:00:00+09:00. The file's own moment wins.")
  private @Nullable Instant at;

  @Option(
      names = "--rule",
      paramLabel = "NAME",
      description =
          "Shows one rule, condition by condition: its name, or a part of it that no other has.")
  private @Nullable String rule;

  @Option(
      names = "--clause",
      paramLabel = "CLAUSE",
      description = "Shows the rules of a clause, condition by condition.")
  private @Nullable String clause;

  @Option(names = "--all", description = "Shows every rule, condition by condition.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text for people (default), json for programs: the whole explanation.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes the explanation into a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      description = "Leaves out what nearly happened and what would change it.")
  private boolean quiet;

  /** Makes the command. */
  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
    this.color = new ColorOption(terminal);
  }

  /** Explains the contact and returns the exit code. */
  @Override
  public Integer call() {
    if ((rule == null ? 0 : 1) + (clause == null ? 0 : 1) + (all ? 1 : 0) > 1) {
      throw CommandException.wrongUse("--rule, --clause and --all exclude each other");
    }
    PolicySource source = policy.source();
    ContactFile contacts = ContactFile.read(file, terminal);
    try (Usher usher = policy.open(source)) {
      RuleChoice choice = RuleChoice.of(usher.policy(), rule, clause, all);
      AskedContact asked =
          contacts.contact(ContactReader.in(usher.policy().manifest().currency()), id);
      Explanation explanation = explanation(usher, asked, contacts.name());
      return OutputFile.of(output, terminal, to -> write(usher, explanation, choice, to));
    }
  }

  private Explanation explanation(Usher usher, AskedContact asked, String name) {
    Instant moment = asked.at() == null ? at : asked.at();
    try {
      return usher.explain(
          asked.contact(), Objects.requireNonNullElse(moment, asked.contact().receivedAt()));
    } catch (ContactException refused) {
      throw ContactFile.finding(name, refused);
    } catch (RuleFailedException failed) {
      throw CommandException.findings(
          List.of(), "the contact cannot be decided: " + failed.getMessage(), List.of());
    }
  }

  private int write(Usher usher, Explanation explanation, RuleChoice choice, Terminal on) {
    if (format == Format.JSON) {
      on.print(new ExplanationWriter().toJson(explanation));
    } else {
      ExplanationLayout layout = new ExplanationLayout(usher.policy(), explanation, on.columns());
      List<StyledLine> lines =
          choice.rules().isEmpty() ? layout.whole(quiet) : layout.rules(choice.rules());
      lines.forEach(on::print);
    }
    on.flush();
    return Exit.WELL;
  }
}
