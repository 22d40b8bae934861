package dev.usher.ops.input;

import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where lines come from.
 *
 * @param name the file's name, or {@code <stdin>}
 * @param stream its bytes
 * @param size how many bytes there are, or 0 if that is not known
 */
public record Input(String name, InputStream stream, long size) implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  /**
   * Opens a file, or standard input for {@code -}.
   *
   * @param content what should be in it, such as {@code contacts}
   * @throws CommandException if there is no such file, or it cannot be read
   */
  public static Input open(String file, String content, Terminal terminal) {
    if (file.equals(STANDARD_INPUT)) {
      return new Input("<stdin>", terminal.in(), 0);
    }
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw CommandException.wrongUse(
            file + " is a folder: a file with " + content + " is needed");
      }
      if (Files.notExists(path)) {
        throw CommandException.wrongUse("there is no file " + file);
      }
      long size = Files.isRegularFile(path) ? Files.size(path) : 0;
      return new Input(file, Files.newInputStream(path), size);
    } catch (IOException | InvalidPathException failure) {
      throw unreadable(file, failure);
    }
  }

  /** Returns the refusal of an input that fails. */
  public static CommandException unreadable(String name, Exception failure) {
    return CommandException.wrongUse(name + " cannot be read: " + FailureWords.of(failure));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
