package dev.usher.ops.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The file of an option {@code -o FILE}. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Runs something whose output goes into a file, or to standard output where there is none. The
   * file is there as a whole when it has ended; where it does not end well, the file stays as it
   * is. What is no plain file, such as a named pipe, is written to as the output comes.
   *
   * @param file the file's name; null for standard output
   * @param terminal what else there is, standard error among it
   * @param run what is run
   * @return what the run returns
   * @throws CommandException if the file cannot be written: a wrong use
   */
  public static int of(@Nullable String file, Terminal terminal, ToIntFunction<Terminal> run) {
    if (file == null) {
      return run.applyAsInt(terminal);
    }
    try {
      Path path = Path.of(file);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (OutputStream direct = Files.newOutputStream(path)) {
          return whole(terminal.into(direct), run);
        }
      }
      try (Replacement replacement = Replacement.of(path)) {
        int exit = whole(terminal.into(replacement.content()), run);
        replacement.place();
        return exit;
      }
    } catch (IOException | InvalidPathException failure) {
      throw unwritable(file, failure);
    } catch (OutputException failure) {
      throw CommandException.wrongUse(file + " cannot be written: " + failure.reason());
    }
  }

  private static int whole(Terminal into, ToIntFunction<Terminal> run) {
    int exit = run.applyAsInt(into);
    into.flush();
    return exit;
  }

  /** Returns the refusal of a file that cannot be written. */
  public static CommandException unwritable(String file, Exception failure) {
    return CommandException.wrongUse(
        file
            + " cannot be written: "
            + (failure instanceof NoSuchFileException
                ? "there is no such folder"
                : FailureWords.of(failure)));
  }
}
