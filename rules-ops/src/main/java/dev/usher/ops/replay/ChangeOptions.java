package dev.usher.ops.replay;

import dev.usher.ops.terminal.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How changes of decisions are shown, and which of them make a command fail. */
public final class ChangeOptions {
  @Option(
      names = "--fail-on",
      split = ",",
      paramLabel = "KIND",
      description =
          "Exits with 1 if there is, or may be, a change of one of these kinds, such as"
              + " approval-lost,later,tier-down; any stands for all.")
  private final List<String> failOn = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "text for people (default), json for programs.")
  private Format format = Format.TEXT;

  @Option(
      names = "--all",
      description =
          "Shows everything: also what is long, and each contact that would be decided otherwise.")
  private boolean all;

  @Option(
      names = "--examples",
      paramLabel = "COUNT",
      defaultValue = "3",
      description =
          "How many contacts are shown of each change, those first of whom least changes: 0 to"
              + " 1000, 3 if absent.")
  private int examples;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes what it finds into a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = {"-q", "--quiet"},
      description = "Says nothing where nobody would be decided otherwise.")
  private boolean quiet;

  /** Makes the options. */
  public ChangeOptions() {
    // Parsing the command line sets them.
  }

  /**
   * Returns the kinds of changes that make the command fail; empty if none is named.
   *
   * @throws dev.usher.ops.terminal.CommandException if there is no such kind, or the number of
   *     examples is none that is allowed
   */
  public Set<Group> failing() {
    ExampleCount.check(examples);
    return Group.among(failOn);
  }

  /** Returns whether it is programs that read what is written. */
  public boolean isJson() {
    return format == Format.JSON;
  }

  /** Returns whether everything is shown. */
  public boolean isAll() {
    return all;
  }

  /** Returns how many contacts are shown of each change; 0 where all of them are shown anyway. */
  public int examples() {
    return all ? 0 : examples;
  }

  /** Returns the file to write into; null for standard output. */
  public @Nullable String output() {
    return output;
  }

  /** Returns whether nothing is said where nobody would be decided otherwise. */
  public boolean isQuiet() {
    return quiet;
  }
}
