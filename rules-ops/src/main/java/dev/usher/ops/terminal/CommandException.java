package dev.usher.ops.terminal;

import dev.usher.ops.text.StyledLine;
import dev.usher.policy.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A command cannot go on. Says what standard error is to say, and how the process ends. */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String summary;
  private final transient List<StyledLine> lines;
  private final transient List<Diagnostic> diagnostics;

  private CommandException(
      int exitCode, String summary, List<StyledLine> lines, List<Diagnostic> diagnostics) {
    super(lines.stream().map(StyledLine::plain).collect(Collectors.joining("\n")));
    this.exitCode = exitCode;
    this.summary = summary;
    this.lines = lines;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Returns a refusal of how the command was called. */
  public static CommandException wrongUse(String message) {
    return new CommandException(
        Exit.WRONG_USE,
        message,
        ("usher: " + message).lines().map(StyledLine::plain).toList(),
        List.of());
  }

  /**
   * Returns a list of findings that keep the command from its work, and a last line that says so.
   *
   * @param findings the lines that show them
   * @param diagnostics the same for programs
   */
  public static CommandException findings(
      List<StyledLine> findings, String summary, List<Diagnostic> diagnostics) {
    List<StyledLine> lines = new ArrayList<>(findings);
    lines.add(StyledLine.plain("usher: " + summary));
    return new CommandException(Exit.FINDINGS, summary, lines, diagnostics);
  }

  /** Returns the process's exit code. */
  public int exitCode() {
    return exitCode;
  }

  /** Returns in a sentence why the command cannot go on. */
  public String summary() {
    return summary;
  }

  /** Returns what is said about files, each by the path that people find it by. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Returns the lines for standard error. */
  public List<StyledLine> lines() {
    return lines;
  }
}
