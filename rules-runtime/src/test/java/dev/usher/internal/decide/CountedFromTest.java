package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.decision.TimelineEvent;
import dev.usher.model.time.Metric;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets counted from a reopening, from an unanswered message, and back from what is needed. */
class CountedFromTest {
  /** A Monday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-06-01T10:00:00Z");

  @TempDir private Path folder;

  private Usher usher(String... rules) {
    return new PolicyFolder(folder).rules(rules).open();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  private static Contact contact(ProgressBuilder progress) {
    return contact().progress(progress.build()).build();
  }

  private static Instant day(int day, String time) {
    return Instant.parse("2026-06-%02dT%sZ".formatted(day, time));
  }

  private static @Nullable Instant due(Decision decision, String metric) {
    return decision.target(metric).map(Target::due).orElse(null);
  }

  @Test
  void sinceReopened_countsFromTheLatestReopening_andFromReceiptBefore() {
    try (Usher usher = usher("Tiered() => target(\"resolution\", sinceReopened(hours(48)))")) {
      List<Instant> reopened = List.of(day(8, "10:00:00"), day(20, "10:00:00"), day(5, "10:00:00"));
      Contact contact = contact(Progress.builder().reopenedAt(reopened));

      assertThat(due(usher.decide(contact), "resolution")).isEqualTo(day(3, "10:00:00"));
      assertThat(due(usher.decide(contact, day(8, "09:59:59")), "resolution"))
          .isEqualTo(day(7, "10:00:00"));
      assertThat(due(usher.decide(contact, day(8, "10:00:00")), "resolution"))
          .isEqualTo(day(10, "10:00:00"));
      assertThat(usher.decide(contact, day(8, "10:00:00")).nextReview())
          .isEqualTo(day(10, "10:00:00"));
    }
  }

  /**
   * Closed from Tuesday on, reopened on Thursday at noon, and the answer waited for until three.
   */
  @Test
  void aReopening_insidePause_countsTheRestOfThePauseAlone() {
    try (Usher usher = usher("Tiered() => target(\"resolution\", sinceReopened(hours(48)))")) {
      Contact contact =
          contact(
              Progress.builder()
                  .reopenedAt(List.of(day(4, "12:00:00")))
                  .waiting(List.of(new Waiting(day(2, "09:00:00"), day(4, "15:00:00")))));

      assertThat(due(usher.decide(contact, day(4, "13:00:00")), "resolution"))
          .isEqualTo(day(6, "13:00:00"));
      assertThat(due(usher.decide(contact, day(5, "00:00:00")), "resolution"))
          .isEqualTo(day(6, "15:00:00"));
    }
  }

  @Test
  void aReopening_recordedAfterTheEnd_isIgnored() {
    try (Usher usher = usher("Tiered() => target(\"resolution\", sinceReopened(hours(48)))")) {
      Contact contact =
          contact(
              Progress.builder()
                  .resolvedAt(day(2, "10:00:00"))
                  .reopenedAt(List.of(day(2, "10:00:01"))));

      assertThat(due(usher.decide(contact, day(5, "10:00:00")), "resolution"))
          .isEqualTo(day(3, "10:00:00"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "09:00:00,RUNNING,13:00:00",
    "12:59:59,RUNNING,13:00:00",
    "13:00:00,BREACHED,13:00:00"
  })
  void nextResponse_runsFromTheUnansweredMessage(String at, TargetState state, String due) {
    try (Usher usher =
        usher("Tiered() => target(\"next-response\", sinceUnanswered(businessHours(4)))")) {
      Contact contact = contact(Progress.builder().unansweredSince(day(2, "08:00:00")));
      Decision decision = usher.decide(contact, day(2, at));

      assertThat(decision.targets())
          .extracting(Target::metric, Target::state, Target::due)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(Metric.NEXT_RESPONSE, state, day(2, due)));
      assertThat(decision.nextReview())
          .isEqualTo(state == TargetState.RUNNING ? day(2, due) : null);
    }
  }

  @Test
  void nextResponse_isNotThere_whileNobodyWaits() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"next-response\", sinceUnanswered(hours(4)))",
            "Tiered() => target(\"next-response\", hours(2))",
            "Tiered() => target(\"plan\", sinceUnanswered(hours(6)))")) {
      Contact waits = contact(Progress.builder().unansweredSince(day(2, "08:00:00")));
      Contact over =
          contact(
              Progress.builder()
                  .unansweredSince(day(2, "08:00:00"))
                  .resolvedAt(day(2, "09:00:00")));

      Decision none = usher.decide(contact().build());
      assertThat(none.targets()).isEmpty();
      assertThat(none.reasons()).allMatch(reason -> reason.state() == ReasonState.IDLE);
      assertThat(usher.decide(waits, day(2, "07:59:59")).targets()).isEmpty();
      // A bare span counts from receipt, even here.
      assertThat(due(usher.decide(waits, day(2, "08:00:00")), "next-response"))
          .isEqualTo(day(1, "12:00:00"));
      assertThat(due(usher.decide(over, day(2, "09:00:00")), "next-response")).isNull();
      assertThat(due(usher.decide(over, day(2, "09:00:00")), "plan")).isEqualTo(day(2, "14:00:00"));
    }
  }

  @Test
  void unansweredMessage_andWaitingForOthers_areTwoThings() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"next-response\", sinceUnanswered(hours(4)))",
            "Tiered() => act(\"call\", sinceUnanswered(hours(1)))")) {
      Contact contact =
          contact(
              Progress.builder()
                  .unansweredSince(day(2, "08:00:00"))
                  .waiting(List.of(new Waiting(day(2, "08:30:00"), null))));
      Decision decision = usher.decide(contact, day(2, "09:00:00"));

      assertThat(decision.target("next-response").orElseThrow().state())
          .isEqualTo(TargetState.RUNNING);
      assertThat(decision.nextReview()).isEqualTo(day(2, "12:00:00"));
      assertThat(decision.actions())
          .containsExactly(Action.builder("call").due(day(2, "09:00:00")).build());
      assertThat(usher.decide(contact().build()).actions())
          .containsExactly(Action.builder("call").build());
    }
  }

  @Test
  void byNeeded_isDueThen_andWaitingLeavesIt() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", byNeeded(hours(0)))",
            "Tiered() => target(\"plan\", byNeeded(businessHours(4)))",
            "Tiered() => act(\"a\", byNeeded(days(1)))")) {
      Contact contact =
          contact()
              .neededBy(day(20, "17:00:00"))
              .progress(
                  Progress.builder()
                      .waiting(List.of(new Waiting(day(2, "08:30:00"), null)))
                      .build())
              .build();
      Decision decision = usher.decide(contact, day(3, "10:00:00"));

      assertThat(due(decision, "resolution")).isEqualTo(day(20, "17:00:00"));
      assertThat(decision.target("resolution").orElseThrow().state())
          .isEqualTo(TargetState.RUNNING);
      // A Saturday: the last four hours of opening time before it are Friday's.
      assertThat(due(decision, "plan")).isEqualTo(day(19, "13:00:00"));
      assertThat(decision.nextReview()).isEqualTo(day(19, "13:00:00"));
      assertThat(decision.actions())
          .containsExactly(Action.builder("a").due(day(19, "17:00:00")).build());
    }
  }

  @Test
  void byNeeded_withoutSuchAMoment_isNoTarget_andNoDeadline() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", byNeeded(hours(2)))",
            "Tiered() => act(\"a\", byNeeded(hours(2)))")) {
      Decision decision = usher.decide(contact().build());

      assertThat(decision.targets()).isEmpty();
      assertThat(decision.actions()).containsExactly(Action.builder("a").build());
      assertThat(decision.reasons().get(0).state()).isEqualTo(ReasonState.IDLE);
    }
  }

  @Test
  void byNeeded_beforeReceipt_isBreachedFromReceiptOn() {
    try (Usher usher = usher("Tiered() => target(\"resolution\", byNeeded(hours(2)))")) {
      Instant due = day(1, "09:00:00");
      Decision decision = usher.decide(contact().neededBy(day(1, "11:00:00")).build());

      assertThat(decision.target("resolution").orElseThrow().state())
          .isEqualTo(TargetState.BREACHED);
      assertThat(decision.nextReview()).isNull();
      assertThat(decision.timeline())
          .containsExactly(
              TimelineEvent.targetDue(due, Metric.RESOLUTION, TargetState.BREACHED),
              TimelineEvent.received(RECEIVED));
    }
  }

  @Test
  void byNeeded_besideASpanThatWaitingMoves_isTheOneThatComes() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", byNeeded(hours(0)))",
            "Tiered() => target(\"resolution\", hours(4))")) {
      Contact contact =
          contact()
              .neededBy(day(2, "10:00:00"))
              .progress(
                  Progress.builder()
                      .waiting(List.of(new Waiting(day(1, "11:00:00"), null)))
                      .build())
              .build();

      Decision paused = usher.decide(contact, day(1, "12:00:00"));
      assertThat(due(paused, "resolution")).isEqualTo(day(1, "15:00:00"));
      assertThat(due(usher.decide(contact, day(2, "09:00:00")), "resolution"))
          .isEqualTo(day(2, "10:00:00"));
    }
  }
}
