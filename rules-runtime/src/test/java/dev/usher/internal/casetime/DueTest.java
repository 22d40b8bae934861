package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TargetState;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When spans end: each kind on its own clock, wherever a rule may name one. The contact comes on a
 * Tuesday at 16:00; the desk is open on weekdays from 09:00 to 17:00.
 */
class DueTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T16:00:00Z");

  @TempDir private Path folder;

  private Usher usher(String rule) {
    return new PolicyFolder(folder).rules(rule).open();
  }

  private static Contact contact(Progress progress, Instant neededBy) {
    return Contact.builder("c", RECEIVED, Channel.EMAIL)
        .progress(progress)
        .neededBy(neededBy)
        .build();
  }

  private static Contact contact(Progress progress) {
    return Contact.builder("c", RECEIVED, Channel.EMAIL).progress(progress).build();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          hours(2),            2026-03-03T18:00:00Z
          minutes(90),         2026-03-03T17:30:00Z
          days(1),             2026-03-04T16:00:00Z
          businessHours(1),    2026-03-03T17:00:00Z
          businessHours(2),    2026-03-04T10:00:00Z
          businessMinutes(90), 2026-03-04T09:30:00Z
          businessHours(9),    2026-03-04T17:00:00Z
          businessDays(1),     2026-03-04T16:00:00Z
          businessDays(3),     2026-03-06T16:00:00Z
          businessDays(4),     2026-03-09T16:00:00Z
          """)
  void target_action_andTier_endTogether(String span, Instant due) {
    String rule = "Tiered() => respondWithin(%1$s).act(\"call\", %1$s)".formatted(span);
    try (Usher usher = usher(rule)) {
      Decision decision = usher.decide(contact(Progress.NONE));

      assertThat(decision.target("first-response").orElseThrow().due()).isEqualTo(due);
      assertThat(decision.action("call").orElseThrow().due()).isEqualTo(due);
    }
    try (Usher usher = usher("Assessed() => escalate(2, atTier(1, %s))".formatted(span))) {
      assertThat(usher.decide(contact(Progress.NONE)).escalations())
          .extracting(step -> step.at())
          .containsExactly(due);
    }
  }

  /** Needed on Friday at 11:00. */
  @ParameterizedTest(name = "{0} before is {1}")
  @CsvSource(
      textBlock =
          """
          hours(3),            2026-03-06T08:00:00Z
          days(2),             2026-03-04T11:00:00Z
          businessHours(1),    2026-03-06T10:00:00Z
          businessHours(3),    2026-03-05T16:00:00Z
          businessMinutes(150),2026-03-05T16:30:00Z
          businessDays(1),     2026-03-05T11:00:00Z
          businessDays(2),     2026-03-04T11:00:00Z
          """)
  void beforeNeeded_beginsOnItsClock(String span, Instant begins) {
    Contact contact = contact(Progress.NONE, Instant.parse("2026-03-06T11:00:00Z"));
    try (Usher usher = usher("Classified() => emergency(beforeNeeded(%s))".formatted(span))) {
      assertThat(usher.decide(contact).nextReview()).isEqualTo(begins);
      assertThat(usher.decide(contact, begins.minusNanos(1)).emergency()).isFalse();
      assertThat(usher.decide(contact, begins).emergency()).isTrue();
    }
  }

  /**
   * Waiting from a Wednesday's 08:00 to 11:00: three hours, of which the desk is open for two. The
   * spans that end before it, or when it begins, do not move.
   */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          hours(2),         2026-03-03T18:00:00Z
          hours(16),        2026-03-04T08:00:00Z
          hours(17),        2026-03-04T12:00:00Z
          businessHours(1), 2026-03-03T17:00:00Z
          businessHours(2), 2026-03-04T12:00:00Z
          businessHours(9), 2026-03-05T11:00:00Z
          """)
  void waiting_movesASpanByWhatItsOwnClockCounts(String span, Instant due) {
    Instant from = Instant.parse("2026-03-04T08:00:00Z");
    Progress progress =
        Progress.builder()
            .waiting(List.of(new Waiting(from, from.plus(Duration.ofHours(3)))))
            .build();
    Instant at = Instant.parse("2026-03-04T11:30:00Z");
    try (Usher usher = usher("Tiered() => target(\"resolution\", %s)".formatted(span))) {
      assertThat(usher.decide(contact(progress), at).target("resolution").orElseThrow().due())
          .isEqualTo(due);
    }
  }

  /** Each falls due two hours after receipt; the case waits for the first half hour. */
  @ParameterizedTest(name = "{0} is due {1}, {2} while the case waits")
  @CsvSource(
      textBlock =
          """
          first-response,      2026-03-03T18:00:00Z, RUNNING
          escalation-response, 2026-03-03T18:00:00Z, RUNNING
          plan,                2026-03-03T18:00:00Z, RUNNING
          next-update,         2026-03-03T18:30:00Z, PAUSED
          resolution,          2026-03-03T18:30:00Z, PAUSED
          """)
  void waiting_movesAndPausesResolutionAndNextUpdateOnly(
      String metric, Instant due, TargetState state) {
    Contact contact =
        contact(
            Progress.builder()
                .waiting(List.of(new Waiting(RECEIVED, RECEIVED.plusSeconds(1800))))
                .build());
    try (Usher usher = usher("Tiered() => target(\"%s\", hours(2))".formatted(metric))) {
      Decision after = usher.decide(contact, RECEIVED.plusSeconds(3600));
      Decision waiting = usher.decide(contact, RECEIVED.plusSeconds(1799));

      assertThat(after.target(metric).orElseThrow().due()).isEqualTo(due);
      assertThat(waiting.target(metric).orElseThrow().state()).isEqualTo(state);
    }
  }

  /** Waiting while the desk is closed moves no business clock, not even to the next opening. */
  @ParameterizedTest
  @ValueSource(strings = {"businessHours(1)", "businessMinutes(60)"})
  void waitingOvernight_leavesADeadlineAtClosing(String span) {
    Progress progress =
        Progress.builder()
            .waiting(
                List.of(
                    new Waiting(
                        Instant.parse("2026-03-03T17:00:00Z"),
                        Instant.parse("2026-03-04T08:00:00Z"))))
            .build();
    try (Usher usher = usher("Tiered() => target(\"resolution\", %s)".formatted(span))) {
      assertThat(
              usher
                  .decide(contact(progress), Instant.parse("2026-03-04T10:00:00Z"))
                  .target("resolution")
                  .orElseThrow()
                  .due())
          .isEqualTo("2026-03-03T17:00:00Z");
    }
  }
}
