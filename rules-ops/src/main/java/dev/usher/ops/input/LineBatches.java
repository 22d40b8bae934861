package dev.usher.ops.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an input some at a time, and fewer where they are long, so that the input's
 * length costs no memory. Not safe to share between threads.
 */
public final class LineBatches {
  private static final int MOST_CHARACTERS = 4_000_000;

  private final Input input;
  private final LineReader reader;
  private final int mostLines;
  private boolean ended;

  /**
   * Makes a reader of an input; the caller closes that.
   *
   * @param mostLines how many lines it reads at a time, 1 or more
   */
  public LineBatches(Input input, int mostLines) {
    this.input = input;
    this.reader = new LineReader(input.stream());
    this.mostLines = mostLines;
  }

  /**
   * Returns the next lines that are not blank; none at the end.
   *
   * @param eager whether to take what is there without waiting for more
   * @throws dev.usher.ops.terminal.CommandException if the input cannot be read
   */
  public List<Line> next(boolean eager) {
    List<Line> lines = new ArrayList<>();
    long length = 0;
    while (lines.size() < mostLines && length < MOST_CHARACTERS && !(eager && waits(lines))) {
      Line line = read();
      if (line == null) {
        ended = true;
        break;
      }
      lines.add(line);
      length += line.text().length();
    }
    return lines;
  }

  private boolean waits(List<Line> lines) {
    try {
      return !lines.isEmpty() && !reader.isReady();
    } catch (IOException failure) {
      throw Input.unreadable(input.name(), failure);
    }
  }

  private @Nullable Line read() {
    try {
      return reader.next();
    } catch (IOException failure) {
      throw Input.unreadable(input.name(), failure);
    }
  }

  /** Returns whether the input's end has been seen. */
  public boolean hasEnded() {
    return ended;
  }

  /** Returns how many bytes have been read so far. */
  public long bytes() {
    return reader.read();
  }
}
