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
import dev.usher.model.decision.TimelineEvent;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The timeline that a decision carries; moments are minutes after receipt. */
class CaseTimelineTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  @TempDir private Path folder;

  private static ContactBuilder contact() {
    return Contact.builder("c", RECEIVED, Channel.EMAIL);
  }

  private Decision decide(Contact contact, Duration after, String... rules) {
    try (Usher usher = new PolicyFolder(folder).rules(rules).open()) {
      return usher.decide(contact, RECEIVED.plus(after));
    }
  }

  private static Instant minute(long minutes) {
    return RECEIVED.plus(Duration.ofMinutes(minutes));
  }

  private static List<String> shown(Decision decision) {
    return decision.timeline().stream().map(CaseTimelineTest::shown).toList();
  }

  private static String shown(TimelineEvent event) {
    return Stream.of(
            Duration.between(RECEIVED, event.at()).toMinutes(),
            event.event(),
            event.name(),
            event.tier(),
            event.level(),
            event.state())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private static final String[] SHOW = {
    "Classified() => severity(Severity.HIGH, beforeNeeded(hours(2)))",
    "Classified() => severity(Severity.CRITICAL, beforeNeeded(hours(1)))",
    "Classified() => emergency(beforeNeeded(hours(1)))",
    "Assessed(severity >= Severity.HIGH) => escalate(2)",
    "Assessed() => escalate(3, atTier(2, minutes(90)))",
    "Tiered() => respondWithin(minutes(30)).target(\"resolution\", hours(8))",
    "Tiered() => act(\"call\", minutes(45)).act(\"write\")"
  };

  @Test
  void everythingKnownAndToCome_isInOrderOfTime_withTheStateOfTargets() {
    Contact contact =
        contact()
            .neededBy(minute(180))
            .progress(Progress.builder().firstRespondedAt(minute(20)).build())
            .build();

    assertThat(shown(decide(contact, Duration.ofMinutes(10), SHOW)))
        .containsExactly(
            "0 RECEIVED",
            "30 TARGET_DUE first-response RUNNING",
            "30 REVIEW",
            "45 ACTION_DUE call",
            "60 SEVERITY HIGH",
            "60 TIER 2",
            "120 SEVERITY CRITICAL",
            "120 EMERGENCY",
            "150 TIER 3",
            "480 TARGET_DUE resolution RUNNING");
    assertThat(shown(decide(contact, Duration.ofMinutes(130), SHOW)))
        .as("what has been stays on it")
        .containsExactly(
            "0 RECEIVED",
            "30 TARGET_DUE first-response MET",
            "45 ACTION_DUE call",
            "60 SEVERITY HIGH",
            "60 TIER 2",
            "120 SEVERITY CRITICAL",
            "120 EMERGENCY",
            "150 TIER 3",
            "150 REVIEW",
            "480 TARGET_DUE resolution RUNNING");
  }

  @Test
  void resolvedCase_hasNothingToCome() {
    Contact contact =
        contact()
            .neededBy(minute(180))
            .progress(Progress.builder().resolvedAt(minute(100)).build())
            .build();

    assertThat(shown(decide(contact, Duration.ofHours(5), SHOW)))
        .containsExactly(
            "0 RECEIVED",
            "30 TARGET_DUE first-response BREACHED",
            "45 ACTION_DUE call",
            "60 SEVERITY HIGH",
            "60 TIER 2",
            "480 TARGET_DUE resolution MET");
  }

  @Test
  void whatHoldsFromReceiptOn_isAnEvent_unlessEveryCaseHasIt() {
    assertThat(
            shown(
                decide(
                    contact().severity(Severity.HIGH).build(),
                    Duration.ZERO,
                    "Classified() => emergency()",
                    "Assessed() => escalate(2)")))
        .containsExactly("0 RECEIVED", "0 SEVERITY HIGH", "0 EMERGENCY", "0 TIER 2");
    assertThat(shown(decide(contact().build(), Duration.ZERO, "Assessed() => escalate(1)")))
        .containsExactly("0 RECEIVED");
  }

  /** The tier and the target that waiting moves are shown as if it ended now, but not announced. */
  @Test
  void waitingNow_movesWhatItMoves_andAnnouncesNothingThatRecedes() {
    Contact contact =
        contact()
            .progress(Progress.builder().waiting(List.of(new Waiting(minute(30), null))).build())
            .build();

    assertThat(
            shown(
                decide(
                    contact,
                    Duration.ofMinutes(50),
                    "Assessed() => escalate(2, atTier(1, minutes(60)))",
                    "Tiered() => target(\"resolution\", hours(2))")))
        .containsExactly("0 RECEIVED", "80 TIER 2", "140 TARGET_DUE resolution PAUSED");
  }

  @Test
  void targets_sayWhenTheyWereMet() {
    Contact contact =
        contact()
            .progress(
                Progress.builder().firstRespondedAt(minute(40)).resolvedAt(minute(100)).build())
            .build();
    Decision decision =
        decide(
            contact,
            Duration.ofMinutes(200),
            "Tiered() => respondWithin(minutes(30)).target(\"plan\", hours(2))"
                + ".target(\"resolution\", hours(1))");

    assertThat(decision.target("first-response").orElseThrow().metAt()).isEqualTo(minute(40));
    assertThat(decision.target("plan").orElseThrow().metAt()).isEqualTo(minute(100));
    assertThat(decision.target("resolution").orElseThrow().metAt()).isEqualTo(minute(100));
  }
}
