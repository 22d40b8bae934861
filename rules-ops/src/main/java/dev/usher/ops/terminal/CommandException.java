package dev.usher.ops.terminal;

import dev.usher.ops.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A command cannot go on. Says what standard error is to say, and how the process ends. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient List<StyledLine> lines;

  private CommandException(int exitCode, List<StyledLine> lines) {
    super(lines.stream().map(StyledLine::plain).collect(Collectors.joining("\n")));
    this.exitCode = exitCode;
    this.lines = lines;
  }

  /** Returns a refusal of how the command was called. */
  public static CommandException wrongUse(String message) {
    return new CommandException(
        Exit.WRONG_USE, ("usher: " + message).lines().map(StyledLine::plain).toList());
  }

  /**
   * Returns a list of findings that keep the command from its work, and a last line that says so.
   */
  public static CommandException findings(List<StyledLine> findings, String summary) {
    List<StyledLine> lines = new ArrayList<>(findings);
    lines.add(StyledLine.plain("usher: " + summary));
    return new CommandException(Exit.FINDINGS, lines);
  }

  /** Returns the process's exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns the lines for standard error. */
  public List<StyledLine> lines() {
    return lines;
  }
}
