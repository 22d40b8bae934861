package dev.usher.ops.decide;

import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.ops.text.Spans;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands at a moment, in plain words. How late something is counts every minute, be
 * the desk open or closed.
 *
 * @param contact the contact, which knows what has been done
 * @param at the moment
 */
record Standing(Contact contact, Instant at) {

  /** Returns how a target stands. */
  String of(Target target) {
    return switch (target.state()) {
      case RUNNING -> left(target.due());
      case PAUSED -> "paused, " + left(target.due());
      case MET -> "met";
      case BREACHED ->
          metLate(target)
              .map(met -> "met " + late(target.due(), met))
              .orElseGet(() -> late(target.due(), at));
    };
  }

  /** Returns how an action stands; whether it has been done is not known. */
  String ofAction(Instant due) {
    return due.isAfter(at) ? left(due) : late(due, at) + " unless done";
  }

  /** Returns whether a target still waits for something, be it late. */
  boolean isOpen(Target target) {
    return target.state() != TargetState.MET && metLate(target).isEmpty();
  }

  /** Returns how far off a later moment is. */
  String left(Instant due) {
    return Spans.rough(Duration.between(at, due)) + " left";
  }

  private static String late(Instant due, Instant until) {
    return due.equals(until)
        ? "due at this moment"
        : Spans.rough(Duration.between(due, until)) + " late";
  }

  private Optional<Instant> metLate(Target target) {
    if (target.state() != TargetState.BREACHED) {
      return Optional.empty();
    }
    return Stream.of(answered(target), contact.progress().resolvedAt())
        .flatMap(Stream::ofNullable)
        .filter(met -> met.isAfter(target.due()) && !met.isAfter(at))
        .min(Instant::compareTo);
  }

  private @Nullable Instant answered(Target target) {
    Progress progress = contact.progress();
    return switch (target.metric()) {
      case FIRST_RESPONSE -> progress.firstRespondedAt();
      case ESCALATION_RESPONSE -> progress.escalationRespondedAt();
      case PLAN -> progress.planSentAt();
      case NEXT_UPDATE, RESOLUTION -> null;
    };
  }
}
