package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TargetState;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is recorded of a case, before, at and after its end. The contact comes at 10:00 and every
 * target falls due at 12:00.
 */
class AnsweredTest {
  private static final Instant RECEIVED = at(LocalTime.of(10, 0));

  private static final String[] RULES = {
    "Assessed() => escalate(2)",
    "Tiered() => respondWithin(hours(2)).target(\"escalation-response\", hours(2))"
        + ".target(\"plan\", hours(2)).target(\"resolution\", hours(2)).updateEvery(hours(2))"
  };

  @TempDir private Path folder;

  private static Instant at(LocalTime time) {
    return LocalDate.of(2026, 3, 3).atTime(time).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant maybe(@Nullable LocalTime time) {
    return time == null ? null : at(time);
  }

  /** Of an answer and the end of the case, the answer counts; after the end nothing does. */
  @ParameterizedTest(name = "answered {0}, resolved {1}, at {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,     -,     11:00, RUNNING
          -,     -,     11:59, RUNNING
          -,     -,     12:00, BREACHED
          11:00, -,     10:59, RUNNING
          11:00, -,     11:00, MET
          12:00, -,     13:00, MET
          12:01, -,     12:00, BREACHED
          12:01, -,     13:00, BREACHED
          11:00, 14:00, 15:00, MET
          13:00, 14:00, 15:00, BREACHED
          -,     11:00, 10:59, RUNNING
          -,     11:00, 15:00, MET
          -,     12:00, 15:00, MET
          -,     12:01, 15:00, BREACHED
          13:00, 11:00, 15:00, MET
          11:00, 11:00, 15:00, MET
          """)
  void answers(
      @Nullable LocalTime answered, @Nullable LocalTime resolved, LocalTime at, TargetState state) {
    Progress progress =
        Progress.builder()
            .firstRespondedAt(maybe(answered))
            .escalationRespondedAt(maybe(answered))
            .planSentAt(maybe(answered))
            .resolvedAt(maybe(resolved))
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(RULES).open()) {
      Decision decision = usher.decide(contact(progress), at(at));

      for (String metric : new String[] {"first-response", "escalation-response", "plan"}) {
        assertThat(decision.target(metric).orElseThrow().state()).as(metric).isEqualTo(state);
      }
    }
  }

  /** Only the end of the case meets a resolution; nobody's answer does. */
  @ParameterizedTest(name = "answered {0}, resolved {1}, at {2}: {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          11:00, -,     11:30, RUNNING
          11:00, -,     12:00, BREACHED
          11:00, 12:00, 12:00, MET
          11:00, 12:01, 12:01, BREACHED
          """)
  void resolution(
      @Nullable LocalTime answered, @Nullable LocalTime resolved, LocalTime at, TargetState state) {
    Progress progress =
        Progress.builder()
            .firstRespondedAt(maybe(answered))
            .planSentAt(maybe(answered))
            .resolvedAt(maybe(resolved))
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(RULES).open()) {
      assertThat(usher.decide(contact(progress), at(at)).target("resolution").orElseThrow().state())
          .isEqualTo(state);
    }
  }

  /** The next update is counted from the last one, or from the start if that lies later. */
  @ParameterizedTest(name = "updated {0}, at {1}: due {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,     10:30, 12:00
          09:00, 10:30, 12:00
          10:00, 10:30, 12:00
          11:00, 10:30, 12:00
          11:00, 11:00, 13:00
          11:00, 20:00, 13:00
          """)
  void nextUpdate(@Nullable LocalTime updated, LocalTime at, LocalTime due) {
    Progress progress = Progress.builder().lastUpdatedAt(maybe(updated)).build();
    try (Usher usher = new PolicyFolder(folder).rules(RULES).open()) {
      assertThat(usher.decide(contact(progress), at(at)).target("next-update").orElseThrow().due())
          .isEqualTo(at(due));
    }
  }

  /** The case is needed at 14:00 and becomes an emergency at 13:00, unless it is over by then. */
  @ParameterizedTest(name = "resolved {0}, at {1}: emergency {2}, next review {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,     12:59, false, 13:00
          -,     13:00, true,  -
          13:01, 12:00, false, 13:00
          13:01, 13:00, true,  -
          13:01, 20:00, true,  -
          13:00, 12:00, false, 13:00
          13:00, 13:00, false, -
          13:00, 20:00, false, -
          12:30, 12:00, false, 13:00
          12:30, 12:30, false, -
          12:30, 13:00, false, -
          12:30, 20:00, false, -
          """)
  void emergency_thatWouldBegin_doesNotOnceTheCaseIsResolved(
      @Nullable LocalTime resolved, LocalTime at, boolean emergency, @Nullable LocalTime review) {
    String[] rules = {
      "Classified() => emergency(beforeNeeded(hours(1)))"
          + ".severity(Severity.CRITICAL, beforeNeeded(hours(1)))",
      "Assessed(emergency) => escalate(2)"
    };
    Contact contact =
        Contact.builder("c", RECEIVED, Channel.EMAIL)
            .neededBy(at(LocalTime.of(14, 0)))
            .progress(Progress.builder().resolvedAt(maybe(resolved)).build())
            .build();
    try (Usher usher = new PolicyFolder(folder).rules(rules).open()) {
      Decision decision = usher.decide(contact, at(at));

      assertThat(decision.emergency()).isEqualTo(emergency);
      assertThat(decision.severity().name()).isEqualTo(emergency ? "CRITICAL" : "NORMAL");
      assertThat(decision.tier()).isEqualTo(emergency ? 2 : 1);
      assertThat(decision.nextReview()).isEqualTo(maybe(review));
    }
  }

  @Test
  void emergency_whoseMomentHadPassedAtReceipt_holdsThoughTheCaseIsResolvedAtOnce() {
    Contact contact =
        Contact.builder("c", RECEIVED, Channel.EMAIL)
            .neededBy(RECEIVED.plusSeconds(60))
            .progress(Progress.builder().resolvedAt(RECEIVED).build())
            .build();
    try (Usher usher =
        new PolicyFolder(folder)
            .rules("Classified() => emergency(beforeNeeded(hours(1)))")
            .open()) {
      assertThat(usher.decide(contact).emergency()).isTrue();
    }
  }

  private static Contact contact(Progress progress) {
    return Contact.builder("c", RECEIVED, Channel.EMAIL).progress(progress).build();
  }
}
