package dev.usher.ops.decide;

import dev.usher.ops.decide.LineResult.Decided;
import java.util.List;

/** The form in which decisions come out. */
interface Layout {

  /** Returns the lines for some more decisions, in their order. */
  List<String> lines(List<Decided> decided);
}
