package dev.usher.model.time;

import org.jspecify.annotations.Nullable;

/**
 * By when a target or an action is due: a span of time, counted from a moment of the case; back
 * from it for {@link ByNeeded}, and on from it for all others.
 */
public sealed interface Countdown extends Deadline permits Span, Since, ByNeeded {

  /** Returns the span that is counted. */
  Span span();

  /** Returns the moment that it is counted from, or null for the contact's receipt. */
  @Nullable Anchor anchor();

  /** Returns it as a limit in plain words: {@code within 2 hours}, {@code by close of business}. */
  default String limit() {
    return (span().clock() == ClockType.CLOSE_OF_BUSINESS ? "by " : "within ") + this;
  }

  @Override
  default <R> R accept(DeadlineVisitor<R> visitor) {
    return visitor.countdown(this);
  }
}
