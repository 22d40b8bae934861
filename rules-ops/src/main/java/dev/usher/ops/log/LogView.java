package dev.usher.ops.log;

import dev.usher.log.LogEntry;
import dev.usher.log.LogLineReader;
import dev.usher.log.MalformedLogLineException;
import dev.usher.ops.input.Input;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.LineReader;
import dev.usher.ops.terminal.Exit;
import dev.usher.ops.terminal.Format;
import dev.usher.ops.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the lines that are wanted, some at a time, so that a long log costs no memory, and the
 * columns of the table fit many rows at once.
 */
final class LogView {
  private static final int MOST_ROWS = 256;

  private final Terminal terminal;
  private final LogFilter filter;
  private final Format format;
  private final boolean quiet;
  private final LogLineReader reader = new LogLineReader();
  private final LogTable table;
  private final LogCounts counts = new LogCounts();
  private final List<LogEntry> rows = new ArrayList<>();

  LogView(Terminal terminal, LogFilter filter, Format format, boolean quiet) {
    this.terminal = terminal;
    this.filter = filter;
    this.format = format;
    this.quiet = quiet;
    this.table = new LogTable(terminal.columns());
  }

  /** Shows an input to its end. */
  void show(Input input) {
    show(input.name(), new LineReader(input.stream()));
  }

  /** Shows what a reader has until it has no more, and hands it on. */
  void show(String name, LineReader lines) {
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        take(name, line);
        if (rows.size() == MOST_ROWS || !lines.isReady()) {
          print();
        }
      }
    } catch (IOException failure) {
      throw Input.unreadable(name, failure);
    } finally {
      print();
    }
  }

  private void take(String name, Line line) {
    String place = name + ":" + line.number();
    if (line.fault() != null) {
      counts.bad();
      terminal.report(place + ": " + line.fault());
      return;
    }
    try {
      LogEntry entry = reader.read(line.text(), line.number());
      if (filter.shows(entry)) {
        show(entry, line);
      }
    } catch (MalformedLogLineException wrong) {
      if (wrong.isCut()) {
        counts.cut();
      } else {
        counts.bad();
      }
      terminal.report(place + ":" + wrong.column() + ": " + wrong.problem());
    }
  }

  private void show(LogEntry entry, Line line) {
    counts.count(entry);
    if (format == Format.JSON) {
      terminal.print(line.text());
      return;
    }
    rows.add(entry);
  }

  private void print() {
    if (!rows.isEmpty()) {
      table.lines(rows).forEach(terminal::print);
      rows.clear();
    }
    terminal.flush();
  }

  /** Says how much there was, and returns the exit code. */
  int end() {
    if (format == Format.TEXT && !quiet) {
      counts.lines(terminal.columns()).forEach(terminal::print);
      terminal.flush();
    }
    return counts.anyBad() ? Exit.FINDINGS : Exit.WELL;
  }
}
