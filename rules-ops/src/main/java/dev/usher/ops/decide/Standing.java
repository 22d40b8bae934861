package dev.usher.ops.decide;

import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.ops.text.Spans;
import java.time.Duration;
import java.time.Instant;

/**
 * How a deadline stands at a moment, in plain words. How late something is counts every minute, be
 * the desk open or closed.
 *
 * @param at the moment
 */
record Standing(Instant at) {

  /** Returns how a target stands. */
  String of(Target target) {
    Instant met = target.metAt();
    return switch (target.state()) {
      case RUNNING -> left(target.due());
      case PAUSED -> "paused, " + left(target.due());
      case MET -> "met";
      case BREACHED -> met == null ? late(target.due(), at) : "met " + late(target.due(), met);
    };
  }

  /** Returns how an action stands; whether it has been done is not known. */
  String ofAction(Instant due) {
    return due.isAfter(at) ? left(due) : late(due, at) + " unless done";
  }

  /** Returns how something stands that happens by itself. */
  String ofEvent(Instant moment) {
    if (moment.isAfter(at)) {
      return left(moment);
    }
    return moment.equals(at)
        ? "at this moment"
        : Spans.rough(Duration.between(moment, at)) + " ago";
  }

  /** Returns whether a target still waits for something, be it late. */
  static boolean isOpen(Target target) {
    return target.state() != TargetState.MET && target.metAt() == null;
  }

  private String left(Instant due) {
    return Spans.rough(Duration.between(at, due)) + " left";
  }

  private static String late(Instant due, Instant until) {
    return due.equals(until)
        ? "due at this moment"
        : Spans.rough(Duration.between(due, until)) + " late";
  }
}
