package dev.usher.ops.log;

import dev.usher.log.LogFiles;
import dev.usher.ops.input.Input;
import dev.usher.ops.input.LineReader;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows a log and goes on with what is written to it, be it put aside meanwhile: what was read of a
 * file is read to its end, then come those that were begun after it, in order.
 */
final class FollowedLog {
  private final Path file;
  private final LogView view;
  private final Terminal terminal;

  /** What is read at the moment, or null if there is nothing yet. */
  private @Nullable Reading reading;

  /** A file that is read, and who it is whatever it is called by now. */
  private record Reading(Path name, Object identity, WholeLines bytes, LineReader lines) {}

  FollowedLog(Path file, LogView view, Terminal terminal) {
    this.file = file;
    this.view = view;
    this.terminal = terminal;
  }

  /** Shows everything until nobody wants to look again. */
  void follow() {
    try {
      look();
      while (terminal.surroundings().pulse().next()) {
        look();
      }
    } catch (IOException failure) {
      throw Input.unreadable(file.toString(), failure);
    } finally {
      close();
    }
  }

  private void look() throws IOException {
    read();
    for (Path next = next(); next != null; next = next()) {
      // What was written before it was put aside.
      read();
      end();
      open(next);
      read();
    }
  }

  private void read() {
    Reading current = reading;
    if (current != null) {
      view.show(current.name().toString(), current.lines());
    }
  }

  /** Returns the file that follows what is read, or null if that is still written to. */
  private @Nullable Path next() throws IOException {
    List<Path> files = LogFiles.inOrder(file);
    Reading current = reading;
    if (files.isEmpty()) {
      return null;
    }
    if (current == null) {
      return files.get(0);
    }
    for (int i = 0; i < files.size(); i++) {
      if (current.identity().equals(identity(files.get(i)))) {
        boolean shrunk = Files.size(files.get(i)) < current.bytes().position();
        return shrunk ? files.get(i) : i + 1 < files.size() ? files.get(i + 1) : null;
      }
    }
    // Somebody else has put it aside.
    return files.get(files.size() - 1);
  }

  private static Object identity(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? path.toAbsolutePath() : key;
    } catch (IOException gone) {
      return path.toAbsolutePath();
    }
  }

  private void open(Path next) throws IOException {
    try {
      WholeLines bytes = new WholeLines(Files.newByteChannel(next));
      reading = new Reading(next, identity(next), bytes, new LineReader(bytes));
    } catch (NoSuchFileException putAsideInThisMoment) {
      reading = null;
    }
  }

  /** What stands after the last line break of a file that nobody writes to is a line too. */
  private void end() {
    Reading current = reading;
    if (current != null) {
      current.bytes().end();
      read();
      close();
    }
  }

  private void close() {
    Reading current = reading;
    reading = null;
    if (current != null) {
      try {
        current.bytes().close();
      } catch (IOException nothingIsLost) {
        terminal.report("usher: " + current.name() + " cannot be closed");
      }
    }
  }
}
