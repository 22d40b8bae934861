package dev.usher.desk;

import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.SampleLines;
import dev.usher.desk.policy.SavedFiles;
import dev.usher.desk.policy.Workspace;
import dev.usher.ops.git.PolicyFolders;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.terminal.Version;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens a policy in the browser. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Opens a policy in the browser: try it, edit it, compare, test.",
    description = {
      "",
      "Serves a page on this machine, to this machine only, and prints its address. The page shows"
          + " what the policy does while it is edited. Ctrl-C ends it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  usher desk examples/returns-desk",
      "  usher desk kyndof --contacts examples/contacts/kyndof.jsonl",
      "  usher desk kyndof --read-only --no-open --port 7531",
      "",
      "Exit codes: 0 or 130 once it is ended; 2 wrong use.",
    })
final class DeskCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final PolicyParameter policy;

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description =
          "The sample contacts, one per line as JSON; contacts.jsonl in the policy's folder if"
              + " absent, where there is one, else the contacts of the scenarios.")
  private @Nullable String contacts;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where the page is served; a free port if absent.")
  private int port;

  @Option(names = "--read-only", description = "Writes no file.")
  private boolean readOnly;

  @Option(names = "--no-open", description = "Only prints the address; opens no browser.")
  private boolean quiet;

  DeskCommand(Terminal terminal) {
    this.terminal = terminal;
    this.policy = new PolicyParameter(terminal);
  }

  @Override
  public Integer call() {
    PolicySource source = policy.source();
    Path folder = folder(source);
    SampleLines samples = SampleLines.of(contacts, folder);
    SavedFiles files = readOnly || folder == null ? null : new SavedFiles(folder);
    Workspace workspace = policy.checked(source, () -> new Workspace(source, files, samples));
    try (Desk desk = Desk.open(workspace, port, terminal)) {
      terminal.print(desk.address().toString());
      terminal.flush();
      if (!quiet) {
        Browser.show(desk.address());
      }
      // The page shows at once, and finds the policy opened or being opened.
      warm(workspace);
      while (terminal.surroundings().pulse().next()) {
        workspace.saved();
      }
    } catch (IOException failure) {
      throw CommandException.wrongUse(
          "nobody can listen at port " + port + ": " + FailureWords.of(failure));
    }
    return Exit.WELL;
  }

  private static void warm(Workspace workspace) {
    DeskVersion saved = workspace.saved();
    if (saved.decides()) {
      saved.usher();
    }
  }

  private static @Nullable Path folder(PolicySource source) {
    return source instanceof PolicySource.Supplied
        ? null
        : PolicyFolders.of(source.name()).stream()
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(null);
  }
}
