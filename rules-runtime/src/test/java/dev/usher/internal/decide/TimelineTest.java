package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Statement;
import dev.usher.model.decision.TargetState;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What begins when, what follows from it, and what is still to come. */
class TimelineTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  private static final String[] SHOW = {
    "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(12)))",
    "Classified() => emergency(beforeNeeded(hours(24)))",
    "Assessed(emergency) => escalate(2)",
    "Assessed(severity == Severity.CRITICAL) => escalate(3)",
    "Tiered(emergency) => respondWithin(sinceEmergency(minutes(15)))",
    "Tiered() => target(\"plan\", sinceTier(hours(1)))",
    "Tiered() => target(\"resolution\", sinceTierAndEmergency(hours(1)))"
  };

  private static final String[] LADDER = {
    "Assessed() => escalate(2, atTier(1, businessDays(1)))",
    "Assessed() => escalate(3, atTier(2, businessHours(4)))"
  };

  @TempDir private Path folder;

  private Usher usher(String... rules) {
    return new PolicyFolder(folder).rules(rules).open();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  @Test
  void beforeNeeded_aheadOfTime_beginsAtItsInstantWithAllThatFollows() {
    try (Usher usher = usher(SHOW)) {
      Contact contact = contact().neededBy(at("2026-03-05T10:00:00Z")).build();

      Decision before = usher.decide(contact, at("2026-03-04T09:59:59Z"));
      assertThat(before.emergency()).isFalse();
      assertThat(before.tier()).isEqualTo(1);
      assertThat(before.target("first-response")).isEmpty();
      assertThat(before.nextReview()).isEqualTo("2026-03-04T10:00:00Z");
      assertThat(before.escalations())
          .containsExactly(
              new Escalation(2, at("2026-03-04T10:00:00Z")),
              new Escalation(3, at("2026-03-04T22:00:00Z")));

      Decision begun = usher.decide(contact, at("2026-03-04T10:00:00Z"));
      assertThat(begun.emergency()).isTrue();
      assertThat(begun.tier()).isEqualTo(2);
      assertThat(begun.severity()).isEqualTo(Severity.NORMAL);
      assertThat(begun.target("first-response").orElseThrow().due())
          .isEqualTo("2026-03-04T10:15:00Z");
      assertThat(begun.target("plan").orElseThrow().due()).isEqualTo("2026-03-04T11:00:00Z");

      Decision critical = usher.decide(contact, at("2026-03-04T22:00:00Z"));
      assertThat(critical.tier()).isEqualTo(3);
      assertThat(critical.target("plan").orElseThrow().due()).isEqualTo("2026-03-04T23:00:00Z");
      assertThat(critical.target("resolution").orElseThrow().due())
          .isEqualTo("2026-03-04T23:00:00Z");
      assertThat(critical.target("first-response").orElseThrow().state())
          .isEqualTo(TargetState.BREACHED);
      assertThat(critical.escalations()).isEmpty();
    }
  }

  @Test
  void beforeNeeded_passedAtReceipt_beginsAtOnceAndStays() {
    try (Usher usher = usher(SHOW)) {
      Contact contact = contact().neededBy(at("2026-03-03T20:00:00Z")).build();

      assertThat(usher.decide(contact).severity()).isEqualTo(Severity.CRITICAL);
      assertThat(usher.decide(contact).target("first-response").orElseThrow().due())
          .isEqualTo("2026-03-03T10:15:00Z");
      assertThat(usher.decide(contact, at("2026-06-01T00:00:00Z")).emergency()).isTrue();
    }
  }

  @Test
  void beforeNeeded_neededBeforeReceiptOrNever_neverBegins() {
    try (Usher usher = usher(SHOW)) {
      Contact late = contact().neededBy(RECEIVED.minusSeconds(1)).build();
      Contact now = contact().neededBy(RECEIVED).build();

      assertThat(usher.decide(late, at("2027-01-01T00:00:00Z")).emergency()).isFalse();
      assertThat(usher.decide(late).reasons())
          .filteredOn(reason -> reason.proposal().from() != null)
          .isNotEmpty()
          .extracting(Reason::state)
          .containsOnly(ReasonState.IDLE);
      assertThat(usher.decide(contact().build()).emergency()).isFalse();
      assertThat(usher.decide(now).emergency()).isTrue();
    }
  }

  @Test
  void atTier_ladder_climbsOnTheBusinessClock() {
    try (Usher usher = usher(LADDER)) {
      Contact contact = contact().build();

      assertThat(usher.decide(contact).escalations())
          .containsExactly(
              new Escalation(2, at("2026-03-04T10:00:00Z")),
              new Escalation(3, at("2026-03-04T14:00:00Z")));
      assertThat(usher.decide(contact, at("2026-03-04T09:59:59Z")).tier()).isEqualTo(1);
      assertThat(usher.decide(contact, at("2026-03-04T10:00:00Z")).tier()).isEqualTo(2);
      assertThat(usher.decide(contact, at("2026-03-04T14:00:00Z")).tier()).isEqualTo(3);
    }
  }

  @Test
  void atTier_ofASkippedTier_isNotReached() {
    try (Usher usher =
        usher("Assessed(topic == \"outage\") => escalate(2)", LADDER[0], LADDER[1])) {
      Decision decision = usher.decide(contact().topic("outage").build());

      assertThat(decision.tier()).isEqualTo(2);
      assertThat(decision.escalations())
          .containsExactly(new Escalation(3, at("2026-03-03T14:00:00Z")));
    }
  }

  /** The elapsed target is due first, but moves on; the other stays on Thursday's opening. */
  @Test
  void waitingNow_announcesTheBreachOfATargetThatItDoesNotMove() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", businessDays(1))",
            "Tiered() => target(\"resolution\", hours(36))")) {
      Contact contact =
          Contact.builder("c", at("2026-03-03T18:00:00Z"), Channel.EMAIL)
              .progress(
                  Progress.builder()
                      .waiting(List.of(new Waiting(at("2026-03-04T18:00:00Z"), null)))
                      .build())
              .build();

      Decision waiting = usher.decide(contact, at("2026-03-04T19:00:00Z"));
      assertThat(waiting.target("resolution").orElseThrow().due())
          .isEqualTo("2026-03-05T07:00:00Z");
      assertThat(waiting.nextReview()).isEqualTo("2026-03-05T09:00:00Z");
      assertThat(
              usher
                  .decide(contact, at("2026-03-05T09:00:00Z"))
                  .target("resolution")
                  .orElseThrow()
                  .state())
          .isEqualTo(TargetState.BREACHED);
    }
  }

  @Test
  void recordedTier_fromItsMomentOn_isAFloorAndStartsClocks() {
    try (Usher usher = usher(LADDER)) {
      Contact contact =
          contact()
              .progress(Progress.builder().tier(2).tierSince(at("2026-03-03T12:00:00Z")).build())
              .build();

      Decision unknown = usher.decide(contact, at("2026-03-03T11:59:59Z"));
      assertThat(unknown.tier()).isEqualTo(1);
      assertThat(unknown.escalations())
          .first()
          .isEqualTo(new Escalation(2, at("2026-03-04T10:00:00Z")));

      Decision known = usher.decide(contact, at("2026-03-03T12:00:00Z"));
      assertThat(known.tier()).isEqualTo(2);
      assertThat(known.escalations())
          .containsExactly(new Escalation(3, at("2026-03-03T16:00:00Z")));
      assertThat(known.reasons())
          .anyMatch(
              reason ->
                  reason.rule().equals(Statement.RECORDED_TIER.words()) && reason.effective());
    }
  }

  @Test
  void recordedTier_withoutMomentOrBeforeReceipt_countsFromReceipt() {
    try (Usher usher = usher(LADDER)) {
      Progress early =
          Progress.builder().tier(2).tierSince(RECEIVED.minus(Duration.ofDays(3))).build();
      Progress bare = Progress.builder().tier(2).build();

      for (Progress progress : List.of(early, bare)) {
        assertThat(usher.decide(contact().progress(progress).build()).escalations())
            .containsExactly(new Escalation(3, at("2026-03-03T14:00:00Z")));
      }
    }
  }

  @Test
  void tier_heldByARuleOfAnEarlierStretch_doesNotFallBack() {
    try (Usher usher =
        usher(
            "Classified() => emergency(beforeNeeded(hours(1)))",
            "Assessed(!emergency) => escalate(2)")) {
      Contact contact = contact().neededBy(at("2026-03-03T12:00:00Z")).build();
      Decision decision = usher.decide(contact, at("2026-03-03T11:30:00Z"));

      assertThat(decision.emergency()).isTrue();
      assertThat(decision.tier()).isEqualTo(2);
      assertThat(decision.reasons())
          .anyMatch(reason -> reason.rule().equals("R2") && reason.effective());
    }
  }

  @Test
  void resolved_nothingTimedHappensAfterwards() {
    try (Usher usher = usher(LADDER)) {
      Contact contact =
          contact()
              .progress(Progress.builder().resolvedAt(at("2026-03-04T10:00:00Z")).build())
              .build();
      Decision decision = usher.decide(contact, at("2026-03-05T10:00:00Z"));

      assertThat(decision.tier()).isEqualTo(1);
      assertThat(decision.escalations()).isEmpty();
      assertThat(decision.nextReview()).isNull();
      assertThat(usher.decide(contact, at("2026-03-04T09:00:00Z")).escalations()).hasSize(2);
    }
  }

  @Test
  void targetStates_runThenMetOrBreached() {
    try (Usher usher =
        usher(
            "Tiered() => respondWithin(hours(2)).target(\"resolution\", hours(4))"
                + ".updateEvery(hours(1))")) {
      Progress progress =
          Progress.builder()
              .firstRespondedAt(at("2026-03-03T12:00:00Z"))
              .lastUpdatedAt(at("2026-03-03T12:00:00Z"))
              .resolvedAt(at("2026-03-03T14:00:01Z"))
              .build();
      Contact contact = contact().progress(progress).build();

      assertThat(state(usher, contact, "first-response", "2026-03-03T11:59:59Z"))
          .isEqualTo(TargetState.RUNNING);
      assertThat(state(usher, contact, "first-response", "2026-03-03T12:00:00Z"))
          .isEqualTo(TargetState.MET);
      assertThat(state(usher, contact, "resolution", "2026-03-03T14:00:00Z"))
          .isEqualTo(TargetState.BREACHED);
      assertThat(state(usher, contact, "resolution", "2026-03-03T14:00:01Z"))
          .isEqualTo(TargetState.BREACHED);
      assertThat(state(usher, contact, "next-update", "2026-03-03T11:00:00Z"))
          .isEqualTo(TargetState.BREACHED);
      assertThat(
              usher
                  .decide(contact, at("2026-03-03T12:30:00Z"))
                  .target("next-update")
                  .orElseThrow()
                  .due())
          .isEqualTo("2026-03-03T13:00:00Z");
      assertThat(usher.decide(contact, at("2026-03-03T14:00:01Z")).target("next-update")).isEmpty();
    }
  }

  private static TargetState state(Usher usher, Contact contact, String metric, String at) {
    return usher.decide(contact, at(at)).target(metric).orElseThrow().state();
  }

  @Test
  void escalationResponse_answerBeforeTheTierWasReached_meetsNothing() {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, atTier(1, hours(2)))",
            "Tiered(tier == 2) => target(\"escalation-response\", sinceTier(hours(1)))")) {
      Progress early = Progress.builder().escalationRespondedAt(at("2026-03-03T11:00:00Z")).build();
      Progress after = Progress.builder().escalationRespondedAt(at("2026-03-03T12:30:00Z")).build();

      assertThat(
              state(
                  usher,
                  contact().progress(early).build(),
                  "escalation-response",
                  "2026-03-03T13:30:00Z"))
          .isEqualTo(TargetState.BREACHED);
      assertThat(
              state(
                  usher,
                  contact().progress(after).build(),
                  "escalation-response",
                  "2026-03-03T13:30:00Z"))
          .isEqualTo(TargetState.MET);
    }
  }

  @Test
  void waiting_movesResolutionAndTiers_butNotTheFirstResponse() {
    try (Usher usher =
        usher(
            "Tiered() => respondWithin(hours(2)).target(\"resolution\", businessHours(4))",
            "Assessed() => escalate(2, atTier(1, hours(5)))")) {
      List<Waiting> waiting =
          List.of(
              new Waiting(at("2026-03-03T12:30:00Z"), at("2026-03-03T13:00:00Z")),
              new Waiting(at("2026-03-03T12:00:00Z"), at("2026-03-03T12:45:00Z")),
              new Waiting(at("2026-03-03T08:00:00Z"), at("2026-03-03T09:00:00Z")));
      Contact contact = contact().progress(Progress.builder().waiting(waiting).build()).build();
      Decision decision = usher.decide(contact, at("2026-03-03T13:30:00Z"));

      assertThat(decision.target("first-response").orElseThrow().due())
          .isEqualTo("2026-03-03T12:00:00Z");
      assertThat(decision.target("resolution").orElseThrow().due())
          .isEqualTo("2026-03-03T15:00:00Z");
      assertThat(decision.escalations())
          .containsExactly(new Escalation(2, at("2026-03-03T16:00:00Z")));
      assertThat(decision.target("resolution").orElseThrow().state())
          .isEqualTo(TargetState.RUNNING);
    }
  }

  @Test
  void waitingNow_pausesWhatItMoves_andIsNoReasonToAskAgain() {
    try (Usher usher = usher("Tiered() => target(\"resolution\", hours(4))", LADDER[0])) {
      Contact contact =
          contact()
              .progress(
                  Progress.builder()
                      .waiting(List.of(new Waiting(at("2026-03-03T11:00:00Z"), null)))
                      .build())
              .build();
      Decision decision = usher.decide(contact, at("2026-03-03T12:00:00Z"));

      assertThat(decision.target("resolution").orElseThrow().state()).isEqualTo(TargetState.PAUSED);
      assertThat(decision.target("resolution").orElseThrow().due())
          .isEqualTo("2026-03-03T15:00:00Z");
      assertThat(decision.escalations())
          .containsExactly(new Escalation(2, at("2026-03-04T11:00:00Z")));
      assertThat(decision.nextReview()).isNull();
    }
  }
}
