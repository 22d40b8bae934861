package dev.usher.desk;

import dev.usher.ops.Subcommand;
import dev.usher.ops.terminal.Terminal;
import java.util.List;

/** Adds {@code desk} to the commands. */
public final class DeskSubcommand implements Subcommand {
  /** Makes it; the service loader does. */
  public DeskSubcommand() {}

  @Override
  public Object on(Terminal terminal) {
    return new DeskCommand(terminal);
  }

  @Override
  public List<String> rehearsal(String policy) {
    return List.of("desk", policy, "--no-open");
  }
}
