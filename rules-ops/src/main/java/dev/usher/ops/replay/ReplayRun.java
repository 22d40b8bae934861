package dev.usher.ops.replay;

import dev.usher.ops.input.Input;
import dev.usher.ops.input.Line;
import dev.usher.ops.input.LineBatches;
import dev.usher.ops.input.Together;
import dev.usher.ops.replay.ReplayedLine.Malformed;
import dev.usher.ops.terminal.ProgressLine;
import dev.usher.ops.terminal.Terminal;
import java.util.List;

/**
 * Replays logs, some lines at a time and those on all processors, so that a log's length costs no
 * memory. Not safe to share between threads.
 */
final class ReplayRun {
  private static final int MOST_LINES = 512;

  private final Terminal terminal;
  private final LineReplay replay;
  private final ReplayTally tally;

  ReplayRun(Terminal terminal, LineReplay replay, ReplayTally tally) {
    this.terminal = terminal;
    this.replay = replay;
    this.tally = tally;
  }

  /** Replays a log; what is none of it is told on standard error. */
  void of(Input log) {
    LineBatches batches = new LineBatches(log, MOST_LINES);
    ProgressLine progress = new ProgressLine(terminal, log.size());
    try {
      for (List<Line> lines = batches.next(false); !lines.isEmpty(); lines = batches.next(false)) {
        for (ReplayedLine each : Together.map(lines, replay::of)) {
          tally.add(log.name(), each);
          if (each instanceof Malformed wrong) {
            progress.clear();
            terminal.report(log.name() + ":" + wrong.line() + ": " + wrong.reason());
          }
        }
        progress.show(tally.replayed(), batches.bytes());
      }
    } finally {
      progress.clear();
    }
  }
}
