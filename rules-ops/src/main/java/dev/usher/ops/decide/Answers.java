package dev.usher.ops.decide;

import dev.usher.ops.decide.Answer.Decided;
import java.util.List;

/** The form in which decisions come out. */
interface Answers {

  /** Returns the lines for some more decisions, in their order. */
  List<String> lines(List<Decided> decided);
}
