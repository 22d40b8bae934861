package dev.usher.model.time;

/** By when a target or an action is due: a span of time, counted from a moment of the case. */
public sealed interface Countdown extends Deadline permits Span, Since {

  /** Returns the span that is counted. */
  Span span();
}
