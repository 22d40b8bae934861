package dev.usher.ops.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.ProcessRun;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What shells offer, and the command that they are told of. */
final class Completed {
  static final List<String> POLICIES = List.of("kraken", "kyndof");

  private Completed() {}

  /** Returns the command with one more subcommand, as another jar adds it. */
  static CommandSpec usher() {
    CommandSpec usher =
        UsherCommand.tree(
            new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                CommandRun.watched(false)));
    CommandSpec added = CommandSpec.create();
    added.usageMessage().header("Opens a policy.");
    added.addPositional(PositionalParamSpec.builder().paramLabel("POLICY").index("0").build());
    return usher.addSubcommand("desk", added);
  }

  /** Runs a shell in a folder, and returns the lines that it prints. */
  static List<String> lines(Path folder, List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    CommandRun run = ProcessRun.in(folder, Map.of("PATH", System.getenv("PATH"), "HOME", "/"), all);
    assertThat(run.err()).isEmpty();
    return run.lines();
  }
}
