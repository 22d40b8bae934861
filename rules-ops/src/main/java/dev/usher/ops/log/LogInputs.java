package dev.usher.ops.log;

import dev.usher.log.LogFiles;
import dev.usher.ops.input.Input;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The files that the command is given, with those that belong to them, each once. */
final class LogInputs {
  private static final String CONTENT = "decisions";

  private final List<String> names;
  private final Terminal terminal;

  private LogInputs(List<String> names, Terminal terminal) {
    this.names = names;
    this.terminal = terminal;
  }

  /**
   * Finds the files.
   *
   * @throws CommandException if there is none of a name
   */
  static LogInputs of(List<String> files, Terminal terminal) {
    Set<String> names = new LinkedHashSet<>();
    for (String file : files) {
      List<String> found = file.equals("-") ? List.of(file) : inOrder(file);
      names.addAll(found.isEmpty() ? List.of(file) : found);
    }
    return new LogInputs(new ArrayList<>(names), terminal);
  }

  private static List<String> inOrder(String file) {
    try {
      return LogFiles.inOrder(path(file)).stream().map(Path::toString).toList();
    } catch (IOException failure) {
      throw Input.unreadable(file, failure);
    }
  }

  /**
   * Returns a file's path.
   *
   * @throws CommandException if it is none
   */
  static Path path(String file) {
    try {
      Path path = Path.of(file);
      if (path.getFileName() == null) {
        throw CommandException.wrongUse(file + " is a folder: a file with decisions is needed");
      }
      return path;
    } catch (InvalidPathException none) {
      throw Input.unreadable(file, none);
    }
  }

  /** Has each read in turn. */
  void forEach(Consumer<Input> reading) {
    for (String name : names) {
      try (Input input = Input.open(name, CONTENT, terminal)) {
        reading.accept(input);
      } catch (IOException failure) {
        throw Input.unreadable(name, failure);
      }
    }
  }
}
