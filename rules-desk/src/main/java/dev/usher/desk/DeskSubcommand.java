package dev.usher.desk;

import dev.usher.ops.Subcommand;
import dev.usher.ops.terminal.Terminal;

/** Adds {@code desk} to the commands. */
public final class DeskSubcommand implements Subcommand {
  /** Makes it; the service loader does. */
  public DeskSubcommand() {}

  @Override
  public Object on(Terminal terminal) {
    return new DeskCommand(terminal);
  }
}
