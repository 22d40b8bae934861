package dev.usher.desk.answer;

import dev.usher.model.decision.CaseEvent;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.TargetState;
import dev.usher.model.time.Metric;
import dev.usher.ops.decide.Event;
import dev.usher.ops.text.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What must be done next, and by when, as a sentence of its own. */
final class NextDue {
  private static final DateTimeFormatter NEAR =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter FAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter OTHER_YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm", Locale.ENGLISH);

  /** Within so many days a day of the week says which one is meant. */
  private static final int NEAR_DAYS = 6;

  private NextDue() {}

  static SaidPhrase of(Decision decision) {
    Optional<Event> next = Event.next(decision);
    return next.map(event -> new SaidPhrase(words(event, decision), because(event, decision)))
        .orElse(SaidPhrase.plain("Nothing is due."));
  }

  private static String words(Event event, Decision decision) {
    String what = what(event);
    Instant at = decision.at();
    String when = clock(event.when(), decision);
    if (event.when().isAfter(at)) {
      String span = Spans.spelled(Duration.between(at, event.when()));
      return what
          + " by "
          + when
          + ", in "
          + span
          + (isPaused(event, decision) ? "; the clock is stopped." : ".");
    }
    return event.when().equals(at)
        ? what + " now: it is due at this moment."
        : what
            + " now: it was due "
            + when
            + ", "
            + Spans.spelled(Duration.between(event.when(), at))
            + " ago.";
  }

  private static boolean isPaused(Event event, Decision decision) {
    return event.kind() == CaseEvent.TARGET_DUE
        && decision
            .target(String.valueOf(event.name()))
            .filter(target -> target.state() == TargetState.PAUSED)
            .isPresent();
  }

  private static String what(Event event) {
    return event.kind() == CaseEvent.TARGET_DUE
        ? Metric.find(String.valueOf(event.name())).map(NextDue::what).orElse("Answer")
        : "Do " + event.name();
  }

  private static String what(Metric metric) {
    return switch (metric) {
      case FIRST_RESPONSE -> "Answer";
      case ESCALATION_RESPONSE -> "Take up the escalation";
      case NEXT_RESPONSE -> "Answer the last message";
      case NEXT_UPDATE -> "Send an update";
      case PLAN -> "Send a plan";
      case RESOLUTION -> "Resolve it";
    };
  }

  private static String clock(Instant when, Decision decision) {
    ZonedDateTime local = when.atZone(decision.policy().zone());
    ZonedDateTime now = decision.at().atZone(decision.policy().zone());
    long days = Math.abs(now.toLocalDate().toEpochDay() - local.toLocalDate().toEpochDay());
    DateTimeFormatter form =
        days <= NEAR_DAYS ? NEAR : local.getYear() == now.getYear() ? FAR : OTHER_YEAR;
    return form.format(local);
  }

  private static List<Reason> because(Event event, Decision decision) {
    return decision.reasons().stream()
        .filter(Reason::effective)
        .filter(reason -> isAbout(reason.proposal(), event))
        .limit(1)
        .toList();
  }

  private static boolean isAbout(Proposal proposal, Event event) {
    boolean target = event.kind() == CaseEvent.TARGET_DUE;
    String name = String.valueOf(event.name());
    return proposal instanceof Proposal.Due due
        ? target && due.metric().key().equals(name)
        : !target && proposal instanceof Proposal.Act act && act.name().equals(name);
  }
}
