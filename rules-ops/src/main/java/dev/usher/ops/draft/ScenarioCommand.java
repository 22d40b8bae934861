package dev.usher.ops.draft;

import dev.usher.Usher;
import dev.usher.compare.DecisionDifference;
import dev.usher.data.ContactReader;
import dev.usher.log.LoggedDecision;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.decision.Decision;
import dev.usher.ops.input.ContactFile;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.OutputFile;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes what is decided about a contact as a scenario. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Writes what a policy decides about a contact as a scenario, neighbours included.",
    description = {
      "",
      "The scenario expects all that is decided, and passes. A neighbour is the same contact with"
          + " the smallest change of one field after which something is decided otherwise: a"
          + " scenario just over the next threshold. All of it is ready to paste into a file of"
          + " scenarios, or appended to one.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  head -1 examples/contacts/kyndof.jsonl | usher scenario kyndof",
      "  usher scenario kyndof examples/contacts/kyndof.jsonl --id k-4 --neighbours 1",
      "  usher scenario examples/returns-desk examples/returns-desk/contacts.jsonl --id rd-9",
      "",
      "From a log: usher scenario my-desk --log decisions.ndjson k-4 --append my.yaml",
      "Exit codes: 0 written; 1 the contact is refused, or the policy or the file is broken; 2 wrong",
      "use, a name that the file has already among it. POLICY is a name on the class path, or a",
      "folder."
    })
public final class ScenarioCommand implements Callable<Integer> {
  private static final String OTHER_NAME =
      "--name gives the contact's another name, and --neighbours 0 leaves its neighbours out";

  private static final int MOST_NEIGHBOURS = 100;

  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CONTACT",
      description = "A file with the contact as JSON or YAML; standard input if absent or -.")
  private @Nullable String file;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which contact it is, of a file with one on each line.")
  private @Nullable String id;

  @Option(
      names = "--log",
      arity = "2",
      paramLabel = "FILE ID",
      hideParamSyntax = true,
      description =
          "Takes the contact, and the moment, from the last line about it in a decision log that"
              + " carries contacts.")
  private final List<String> log = new ArrayList<>();

  @Option(
      names = "--masked",
      description = "Takes a contact from a log even if parts of its texts are masked.")
  private boolean masked;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description =
          "Decides for this moment instead of the contact's receipt, or the log's moment.")
  private @Nullable Instant at;

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Names the contact's scenario; one in words of its own if absent.")
  private @Nullable String name;

  @Option(
      names = {"--neighbours", "--neighbors"},
      paramLabel = "N",
      defaultValue = "3",
      description = "How many neighbours there are at most, the nearest first: 3 (default), or 0.")
  private int neighbours;

  @Option(
      names = "--append",
      paramLabel = "FILE",
      description =
          "Appends to a file of scenarios instead, which keeps all that it has, comments too; a file"
              + " that is not there is made.")
  private @Nullable String appended;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes a file of its own instead of standard output.")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      description = "Says nothing where all is well.")
  private boolean quiet;

  /** Makes the command. */
  public ScenarioCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
  }

  /** Writes the scenarios and returns the exit code. */
  @Override
  public Integer call() {
    requireSense();
    try (Usher usher = policy.open(policy.source())) {
      DraftedScenarios scenarios = new DraftedScenarios(usher);
      List<ScenarioDraft> drafts = drafts(scenarios, asked(usher));
      scenarios.prove(drafts);
      write(drafts, usher);
      return Exit.WELL;
    }
  }

  private void requireSense() {
    if (!log.isEmpty() && (file != null || id != null)) {
      throw CommandException.wrongUse("--log FILE ID stands in place of CONTACT and --id");
    }
    if (appended != null && output != null) {
      throw CommandException.wrongUse("--append and -o exclude each other: one file is written");
    }
    if (neighbours < 0 || neighbours > MOST_NEIGHBOURS) {
      throw CommandException.wrongUse(
          "--neighbours is " + neighbours + ": 0 to " + MOST_NEIGHBOURS + " is allowed");
    }
  }

  private AskedContact asked(Usher usher) {
    if (log.isEmpty()) {
      ContactFile contacts = ContactFile.read(file == null ? "-" : file, terminal);
      return contacts.contact(ContactReader.in(usher.policy().manifest().currency()), id);
    }
    try (Input input = Input.open(log.get(0), "a log", terminal)) {
      return logged(LoggedContact.last(input, log.get(1), masked), usher);
    } catch (IOException failure) {
      throw Input.unreadable(log.get(0), failure);
    }
  }

  private AskedContact logged(LoggedDecision line, Usher usher) {
    AskedContact asked = new AskedContact(line.contact().orElseThrow(), line.at());
    line.decision().ifPresent(then -> compare(then, decided(asked, usher)));
    return asked;
  }

  /** What a log says was decided is not what the scenario expects, if the policy has changed. */
  private void compare(Decision then, Decision now) {
    DecisionDifference difference = DecisionDifference.between(then, now);
    if (!difference.isEmpty()) {
      terminal.report(
          "usher: contact "
              + then.contact()
              + " was decided otherwise by "
              + then.policy().name()
              + " "
              + then.policy().version()
              + "; the scenario expects what is decided now: "
              + difference.words());
    }
  }

  private static Decision decided(AskedContact asked, Usher usher) {
    try {
      return usher.decide(asked.contact(), asked.moment());
    } catch (ContactException refused) {
      throw refusal(refused);
    }
  }

  private List<ScenarioDraft> drafts(DraftedScenarios scenarios, AskedContact asked) {
    Instant moment = at == null ? asked.moment() : at;
    try {
      return scenarios.of(asked.contact(), moment, name, neighbours);
    } catch (ContactException refused) {
      throw refusal(refused);
    }
  }

  private static CommandException refusal(ContactException refused) {
    return CommandException.findings(List.of(), String.valueOf(refused.getMessage()), List.of());
  }

  private void write(List<ScenarioDraft> drafts, Usher usher) {
    if (appended != null) {
      new ScenarioFile(appended, usher.policy(), policy, OTHER_NAME).append(drafts);
      said(drafts, "appended to " + appended);
    } else if (output != null) {
      OutputFile.of(output, terminal, there -> print(drafts, there));
      said(drafts, "written to " + output);
    } else {
      print(drafts, terminal);
    }
  }

  private static int print(List<ScenarioDraft> drafts, Terminal where) {
    where.printText(new ScenarioWriter().file(drafts));
    where.flush();
    return Exit.WELL;
  }

  private void said(List<ScenarioDraft> drafts, String where) {
    if (!quiet) {
      String what = drafts.size() == 1 ? "1 scenario " : drafts.size() + " scenarios ";
      terminal.report("usher: " + what + where);
    }
  }
}
