package dev.usher.ops.terminal;

import java.util.ArrayList;
import java.util.List;

/** A command cannot go on. Says what standard error is to say, and how the process ends. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Returns a refusal of how the command was called. */
  public static CommandException wrongUse(String message) {
    return new CommandException(Exit.WRONG_USE, "usher: " + message);
  }

  /**
   * Returns a list of findings that keep the command from its work, and a last line that says so.
   */
  public static CommandException findings(List<String> findings, String summary) {
    List<String> lines = new ArrayList<>(findings);
    lines.add("usher: " + summary);
    return new CommandException(Exit.FINDINGS, String.join("\n", lines));
  }

  /** Returns the process's exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns the lines for standard error. */
  public List<String> lines() {
    return String.valueOf(getMessage()).lines().toList();
  }
}
