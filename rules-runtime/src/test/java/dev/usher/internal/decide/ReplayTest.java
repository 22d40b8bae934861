package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.ProgressBuilder;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One complete record, asked about at every minute of its life and beyond. */
class ReplayTest {
  /** A Tuesday; the test's policy is open on weekdays from 09:00 to 17:00 UTC. */
  private static final Instant RECEIVED = Instant.parse("2026-03-03T16:00:00Z");

  private static final Instant RESOLVED = Instant.parse("2026-03-06T12:00:00Z");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private static final Progress COMPLETE =
      Progress.builder()
          .firstRespondedAt(Instant.parse("2026-03-04T10:30:00Z"))
          .planSentAt(Instant.parse("2026-03-04T20:00:00Z"))
          .lastUpdatedAt(Instant.parse("2026-03-04T15:00:00Z"))
          .escalationRespondedAt(Instant.parse("2026-03-05T13:00:00Z"))
          .resolvedAt(RESOLVED)
          .waiting(
              List.of(
                  // Out of order, and the first in two pieces that touch.
                  waiting("2026-03-05T14:00:00Z", "2026-03-05T18:00:00Z"),
                  waiting("2026-03-04T12:00:00Z", "2026-03-04T13:00:00Z"),
                  waiting("2026-03-04T11:00:00Z", "2026-03-04T12:00:00Z")))
          .build();

  @TempDir private Path folder;

  private static Waiting waiting(String from, String to) {
    return new Waiting(Instant.parse(from), Instant.parse(to));
  }

  private Usher usher() {
    return new PolicyFolder(folder)
        .rules(
            "Assessed() => escalate(2, atTier(1, businessDays(1)))",
            "Assessed() => escalate(3, atTier(2, businessHours(8)))",
            "Tiered() => respondWithin(businessHours(2))",
            "Tiered() => target(\"plan\", hours(30))",
            "Tiered() => target(\"resolution\", businessDays(3))",
            "Tiered() => updateEvery(hours(24))",
            "Tiered(tier >= 2) => target(\"escalation-response\", sinceTier(hours(4)))")
        .open();
  }

  private static Contact contact(Progress progress) {
    return Contact.builder("c", RECEIVED, Channel.EMAIL).progress(progress).build();
  }

  /** Every line of the expected course is worked out by hand from the rules above. */
  @Test
  void theCourseOfACase_isWhatTheRulesSay() {
    List<String> course = new ArrayList<>();
    try (Usher usher = usher()) {
      Contact contact = contact(COMPLETE);
      String last = "";
      for (Instant at : minutes()) {
        String now = standing(usher.decide(contact, at));
        if (!now.equals(last)) {
          course.add(MINUTE.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + "  " + now);
        }
        last = now;
      }
    }

    assertThat(course)
        .containsExactly(
            "Tue 16:00  tier 1, first-response RUNNING, next-update RUNNING, plan RUNNING,"
                + " resolution RUNNING",
            "Wed 10:00  tier 1, first-response BREACHED, next-update RUNNING, plan RUNNING,"
                + " resolution RUNNING",
            "Wed 11:00  tier 1, first-response BREACHED, next-update PAUSED, plan RUNNING,"
                + " resolution PAUSED",
            "Wed 13:00  tier 1, first-response BREACHED, next-update RUNNING, plan RUNNING,"
                + " resolution RUNNING",
            "Wed 20:00  tier 1, first-response BREACHED, next-update RUNNING, plan MET,"
                + " resolution RUNNING",
            // Due on Wednesday at 16:00, moved on by two open hours.
            "Thu 10:00  tier 2, escalation-response RUNNING, first-response BREACHED,"
                + " next-update RUNNING, plan MET, resolution RUNNING",
            "Thu 13:00  tier 2, escalation-response MET, first-response BREACHED,"
                + " next-update RUNNING, plan MET, resolution RUNNING",
            "Thu 14:00  tier 2, escalation-response MET, first-response BREACHED,"
                + " next-update PAUSED, plan MET, resolution PAUSED",
            "Thu 18:00  tier 2, escalation-response MET, first-response BREACHED,"
                + " next-update RUNNING, plan MET, resolution RUNNING",
            // A day after the last update, moved on by four hours of waiting.
            "Thu 19:00  tier 2, escalation-response MET, first-response BREACHED,"
                + " next-update BREACHED, plan MET, resolution RUNNING",
            // An hour before tier 3 would have been reached.
            "Fri 12:00  tier 2, escalation-response MET, first-response BREACHED, plan MET,"
                + " resolution MET");
  }

  @Test
  void theCompleteRecord_decidesAtEveryMinute_likeWhatWasRecordedByThen() {
    try (Usher usher = usher()) {
      Contact complete = contact(COMPLETE);
      for (Instant at : minutes()) {
        assertThat(usher.decide(complete, at))
            .as("at %s", at)
            .isEqualTo(usher.decide(contact(recordedBy(at)), at));
      }
    }
  }

  /** Nothing but the answers recorded meanwhile and time itself changes a decision. */
  @Test
  void everyChange_isAnnouncedByNextReview_orRecordedAtThatMoment() {
    try (Usher usher = usher()) {
      Contact complete = contact(COMPLETE);
      Decision before = usher.decide(complete, RECEIVED);
      for (Instant at : minutes().subList(1, minutes().size())) {
        Decision now = usher.decide(complete, at);
        boolean recorded = !recordedBy(at).equals(recordedBy(at.minus(Duration.ofMinutes(1))));
        boolean announced = at.equals(before.nextReview());
        if (!recorded && !announced) {
          assertThat(standing(now)).as("at %s", at).isEqualTo(standing(before));
        }
        before = now;
      }
    }
  }

  private static List<Instant> minutes() {
    List<Instant> minutes = new ArrayList<>();
    Instant end = RESOLVED.plus(Duration.ofDays(3));
    for (Instant at = RECEIVED; at.isBefore(end); at = at.plus(Duration.ofMinutes(1))) {
      minutes.add(at);
    }
    return minutes;
  }

  private static Progress recordedBy(Instant at) {
    ProgressBuilder progress = Progress.builder();
    progress.firstRespondedAt(known(COMPLETE.firstRespondedAt(), at));
    progress.planSentAt(known(COMPLETE.planSentAt(), at));
    progress.lastUpdatedAt(known(COMPLETE.lastUpdatedAt(), at));
    progress.escalationRespondedAt(known(COMPLETE.escalationRespondedAt(), at));
    progress.resolvedAt(known(COMPLETE.resolvedAt(), at));
    return progress
        .waiting(
            COMPLETE.waiting().stream()
                .filter(waiting -> !waiting.from().isAfter(at))
                .map(waiting -> new Waiting(waiting.from(), known(waiting.to(), at)))
                .toList())
        .build();
  }

  private static @Nullable Instant known(@Nullable Instant recorded, Instant at) {
    return recorded == null || recorded.isAfter(at) ? null : recorded;
  }

  private static String standing(Decision decision) {
    return "tier "
        + decision.tier()
        + ", "
        + decision.targets().stream()
            .map(ReplayTest::standing)
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String standing(Target target) {
    return target.metric().key() + " " + target.state();
  }
}
