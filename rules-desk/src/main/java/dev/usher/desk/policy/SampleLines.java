package dev.usher.desk.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of sample contacts, read once, and kept in memory only.
 *
 * @param lines those that are not blank, each a contact as JSON
 */
public record SampleLines(List<String> lines) {

  /** Copies the lines. */
  public SampleLines {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file.
   *
   * @param named what somebody has named, or null
   * @param folder the policy's folder, or null; its {@code contacts.jsonl} is read if no other file
   *     is named
   * @return none where there is no file
   * @throws CommandException if the named one cannot be read: a wrong use
   */
  public static SampleLines of(@Nullable String named, @Nullable Path folder) {
    try {
      if (named != null) {
        return of(Path.of(named));
      }
      Path own = folder == null ? null : folder.resolve("contacts.jsonl");
      return own != null && Files.isRegularFile(own) ? of(own) : new SampleLines(List.of());
    } catch (InvalidPathException none) {
      throw CommandException.wrongUse("there is no file \"" + named + "\"");
    }
  }

  private static SampleLines of(Path file) {
    try {
      return new SampleLines(
          Files.readString(file, UTF_8).lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException failure) {
      throw CommandException.wrongUse(file + " cannot be read: " + FailureWords.of(failure));
    }
  }
}
