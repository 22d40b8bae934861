package dev.usher.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** A run of the {@code usher} command in this process: what it said, and how it ended. */
final class UsherRun {
  private static final int WELL = 0;
  private static final int FINDINGS = 1;

  private final int exitCode;
  private final List<String> out;
  private final List<String> complaints;

  private UsherRun(int exitCode, List<String> out, List<String> complaints) {
    this.exitCode = exitCode;
    this.out = out;
    this.complaints = complaints;
  }

  /**
   * Runs the command.
   *
   * @throws MojoExecutionException if it was used wrongly; the message is what the command said
   */
  static UsherRun of(List<String> arguments) throws MojoExecutionException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = UsherCommand.run(Terminal.unwatched(out, err), arguments.toArray(String[]::new));
    List<String> complaints = err.toString(UTF_8).lines().toList();
    if (exitCode != WELL && exitCode != FINDINGS) {
      throw new MojoExecutionException(String.join("\n", complaints));
    }
    return new UsherRun(exitCode, out.toString(UTF_8).lines().toList(), complaints);
  }

  boolean isWell() {
    return exitCode == WELL;
  }

  /** Whether it said that something is wrong with what it was given. */
  boolean complains() {
    return !complaints.isEmpty();
  }

  /** Says in a build's log what it said: as an error what failed. */
  void tell(Log log) {
    tell(log, isWell());
  }

  /** Says in a build's log what it said: as an error, unless it is taken as well. */
  void tell(Log log, boolean well) {
    Consumer<String> said = well ? log::info : log::error;
    out.forEach(said);
    complaints.forEach(well ? log::warn : log::error);
  }
}
