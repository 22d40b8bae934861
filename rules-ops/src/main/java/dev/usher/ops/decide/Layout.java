package dev.usher.ops.decide;

import dev.usher.ops.decide.LineResult.DecidedLine;
import java.util.List;

/** The form in which decisions come out. */
interface Layout {

  /**
   * Returns the lines for some more decisions, in their order. If it fails, it is as if it had not
   * been called.
   */
  List<String> lines(List<DecidedLine> decided);
}
