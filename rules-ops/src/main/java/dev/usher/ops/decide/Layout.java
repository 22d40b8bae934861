package dev.usher.ops.decide;

import dev.usher.ops.decide.LineResult.DecidedLine;
import dev.usher.ops.terminal.Terminal;
import java.util.List;
import java.util.function.Consumer;

/** The form in which decisions come out. */
interface Layout {

  /**
   * Returns what prints some more decisions, in their order. If it fails, it is as if it had not
   * been called.
   */
  Consumer<Terminal> printing(List<DecidedLine> decided);

  /** Returns what prints the end. */
  default Consumer<Terminal> end(DecisionCounts counts) {
    return terminal -> {};
  }
}
