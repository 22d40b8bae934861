package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.TargetState;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case whose severity or tier changes keeps what has been counted so far. */
class ChangesOnTheWayTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  private static final Waiting LUNCH =
      new Waiting(Instant.parse("2026-03-03T12:00:00Z"), Instant.parse("2026-03-03T13:00:00Z"));

  @TempDir private Path folder;

  private Usher usher(String... rules) {
    return new PolicyFolder(folder).rules(rules).open();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL)
        .progress(Progress.builder().waiting(List.of(LUNCH)).build());
  }

  private static String due(Decision decision, String metric) {
    return decision.target(metric).orElseThrow().due().toString();
  }

  @Test
  void severityThatRises_countsItsShorterTargetFromReceipt() {
    try (Usher usher =
        usher(
            "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(12)))",
            "Tiered(severity == Severity.NORMAL) => respondWithin(hours(24))",
            "Tiered(severity == Severity.CRITICAL) => respondWithin(hours(8))")) {
      Contact contact = contact().neededBy(Instant.parse("2026-03-04T08:00:00Z")).build();

      Decision calm = usher.decide(contact, Instant.parse("2026-03-03T19:59:59Z"));
      assertThat(due(calm, "first-response")).isEqualTo("2026-03-04T10:00:00Z");
      assertThat(calm.nextReview()).isEqualTo("2026-03-03T20:00:00Z");

      Decision critical = usher.decide(contact, Instant.parse("2026-03-03T20:00:00Z"));
      assertThat(due(critical, "first-response")).isEqualTo("2026-03-03T18:00:00Z");
      assertThat(critical.target("first-response").orElseThrow().state())
          .isEqualTo(TargetState.BREACHED);
    }
  }

  @Test
  void severityThatRises_afterTheAnswer_judgesTheAnswerByTheShorterTarget() {
    try (Usher usher =
        usher(
            "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(12)))",
            "Tiered(severity == Severity.NORMAL) => respondWithin(hours(24))",
            "Tiered(severity == Severity.CRITICAL) => respondWithin(hours(8))")) {
      Instant needed = Instant.parse("2026-03-04T08:00:00Z");
      Instant rises = Instant.parse("2026-03-03T20:00:00Z");
      for (String answered : List.of("2026-03-03T18:00:00Z", "2026-03-03T18:00:01Z")) {
        Progress progress = Progress.builder().firstRespondedAt(Instant.parse(answered)).build();
        Contact contact = contact().neededBy(needed).progress(progress).build();

        assertThat(usher.decide(contact, rises).target("first-response").orElseThrow().state())
            .isEqualTo(answered.endsWith("00Z") ? TargetState.MET : TargetState.BREACHED);
      }
    }
  }

  @Test
  void tierThatRises_leavesTargetsFromReceiptAlone_withEarlierWaiting() {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, atTier(1, businessHours(5)))",
            "Tiered() => target(\"resolution\", businessHours(10))",
            "Tiered() => updateEvery(hours(30))",
            "Tiered() => respondWithin(hours(2))")) {
      Contact contact = contact().build();

      Decision first = usher.decide(contact, Instant.parse("2026-03-03T15:59:59Z"));
      Decision second = usher.decide(contact, Instant.parse("2026-03-03T16:00:00Z"));

      assertThat(List.of(first.tier(), second.tier())).containsExactly(1, 2);
      assertThat(second.targets()).isEqualTo(first.targets());
      assertThat(due(second, "resolution")).isEqualTo("2026-03-04T13:00:00Z");
      assertThat(due(second, "next-update")).isEqualTo("2026-03-04T17:00:00Z");
      assertThat(due(second, "first-response")).isEqualTo("2026-03-03T12:00:00Z");
    }
  }

  @Test
  void tierThatRises_startsItsOwnTargets_withoutTheWaitingBeforeIt() {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, atTier(1, businessHours(5)))",
            "Tiered() => target(\"resolution\", sinceTier(businessHours(10)))")) {
      Contact contact = contact().build();

      Decision first = usher.decide(contact, Instant.parse("2026-03-03T15:59:59Z"));
      Decision second = usher.decide(contact, Instant.parse("2026-03-03T16:00:00Z"));

      assertThat(due(first, "resolution")).isEqualTo("2026-03-04T13:00:00Z");
      assertThat(due(second, "resolution")).isEqualTo("2026-03-05T10:00:00Z");
    }
  }

  @Test
  void aTargetThatTheNewTierBrings_countsFromReceiptWithAllTheWaitingSince() {
    try (Usher usher =
        usher(
            "Assessed() => escalate(2, atTier(1, businessHours(5)))",
            "Tiered(tier == 2) => target(\"resolution\", businessHours(10))")) {
      Contact contact = contact().build();

      assertThat(usher.decide(contact).target("resolution")).isEmpty();
      assertThat(due(usher.decide(contact, Instant.parse("2026-03-03T16:00:00Z")), "resolution"))
          .isEqualTo("2026-03-04T13:00:00Z");
    }
  }

  @Test
  void waitingThatGoesOnWhileTheTierRises_movesBothClocksByItsPart() {
    try (Usher usher =
        usher(
            "Tiered() => target(\"resolution\", sinceTier(hours(10)))",
            "Tiered() => updateEvery(hours(10))")) {
      Progress progress =
          Progress.builder()
              .tier(2)
              .tierSince(Instant.parse("2026-03-03T12:30:00Z"))
              .waiting(List.of(LUNCH))
              .build();
      Decision decision =
          usher.decide(contact().progress(progress).build(), Instant.parse("2026-03-03T14:00:00Z"));

      assertThat(decision.tier()).isEqualTo(2);
      assertThat(due(decision, "next-update")).isEqualTo("2026-03-03T21:00:00Z");
      assertThat(due(decision, "resolution")).isEqualTo("2026-03-03T23:00:00Z");
    }
  }
}
