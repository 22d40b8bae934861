package dev.usher.log;

import java.time.Instant;
import java.util.function.Function;

/** What one line of a log says: what came of a contact, or that lines are missing. */
public sealed interface LogEntry permits LoggedDecision, DroppedDecisions {

  /** Returns the moment that was asked about, or at which it was said that lines are missing. */
  Instant at();

  /**
   * Calls the function for this kind of line, and returns what it returns.
   *
   * @param decision what to do with what came of a contact
   * @param dropped what to do with lines that are missing
   */
  <R> R either(Function<LoggedDecision, R> decision, Function<DroppedDecisions, R> dropped);
}
