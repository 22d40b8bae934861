package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.clock.OpeningHours;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Waiting;
import dev.usher.model.decision.Proposal.Escalate;
import dev.usher.model.time.AtTier;
import dev.usher.model.time.BeforeNeeded;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.TierFrom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which tiers a case goes through. Moments are hours after receipt: {@code "2@1 3@1"} is tier 2 an
 * hour after receipt, and tier 3 at the same moment.
 */
class TierHistoryTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");

  /** {@code "3<2+1"} proposes tier 3 an hour after tier 2 was reached, {@code "3"} at once. */
  private static Escalate proposal(String text) {
    String[] parts = text.split("[<+]", -1);
    TierFrom from =
        parts.length == 1
            ? null
            : parts[1].equals("n")
                ? new BeforeNeeded(hours(parts[2]))
                : new AtTier(Integer.parseInt(parts[1]), hours(parts[2]));
    return new Escalate(Integer.parseInt(parts[0]), from);
  }

  private static Elapsed hours(String count) {
    return new Elapsed(Duration.ofHours(Long.parseLong(count)));
  }

  private static Instant hour(long hours) {
    return RECEIVED.plus(Duration.ofHours(hours));
  }

  private static Few<Escalate> proposals(String text) {
    return few(
        Stream.of(text.split(" ", -1))
            .filter(part -> !part.isEmpty())
            .map(TierHistoryTest::proposal)
            .toList());
  }

  private static <T> Few<T> few(List<T> elements) {
    Few<T> few = new Few<>();
    elements.forEach(few::add);
    return few;
  }

  /** {@code "2<1+1 / 5: 3"} has a second phase that begins after five hours. */
  private static Few<Phase<Few<Escalate>>> phases(String text) {
    Few<Phase<Few<Escalate>>> phases = new Few<>();
    for (String part : text.split(" / ", -1)) {
      String[] timed = part.split(": ?", -1);
      phases.add(
          timed.length == 1
              ? new Phase<>(RECEIVED, proposals(timed[0]))
              : new Phase<>(hour(Long.parseLong(timed[0])), proposals(timed[1])));
    }
    return phases;
  }

  private static TierHistory<Escalate> history(
      String proposals, Progress progress, long at, boolean goesOn) {
    Contact contact =
        Contact.builder("c", RECEIVED, Channel.EMAIL).neededBy(hour(10)).progress(progress).build();
    CaseClock clock =
        new CaseClock(
            new BusinessClocks(OpeningHours.always(ZoneOffset.UTC), Map.of()), contact, hour(at));
    return new TierHistory<>(phases(proposals), escalate -> escalate, clock, goesOn);
  }

  private static String steps(TierHistory<?> history) {
    return history.steps().listed(step -> step).stream()
        .map(step -> step.tier() + "@" + Duration.between(RECEIVED, step.at()).toHours())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} goes {1}")
  @CsvSource(
      textBlock =
          """
          '',                       1@0
          '1',                      1@0
          '3 2',                    3@0
          '2<1+1',                  1@0 2@1
          '2<1+0',                  1@0 2@0
          '2<1+0 3<2+0 4<3+0',      1@0 2@0 3@0 4@0
          '4<3+0 3<2+0 2<1+0',      1@0 2@0 3@0 4@0
          '2<1+1 3<2+0 4<3+0',      1@0 2@1 3@1 4@1
          '4<3+0 3<2+0 2<1+1',      1@0 2@1 3@1 4@1
          '2<1+1 3<2+0 4<3+2',      1@0 2@1 3@1 4@3
          '2<1+1 3<1+1',            1@0 3@1
          '3<1+1 2<1+1 4<2+1',      1@0 3@1
          '2<1+1 3<1+2 4<2+1',      1@0 2@1 4@2
          '2 4<1+1 3<2+1',          2@0 3@1
          '2<n+2 3<n+1',            1@0 2@8 3@9
          '2<n+9 3<n+20',           3@0
          '3<1+2 2<1+5',            1@0 3@2
          '2<1+1 / 5: 3',           1@0 2@1 3@5
          '2<1+6 / 5: 2<1+6',       1@0 2@6
          '2<1+6 / 5:',             1@0
          '2<1+4 / 5:',             1@0 2@4
          '2<1+4 3<2+2 / 5: 3<2+2', 1@0 2@4 3@6
          '1 / 5: 2<1+1',             1@0 2@5
          '2<1+5 / 5: 3<2+0 2<1+5', 1@0 2@5 3@5
          '2<1+5 / 5: 3',           1@0 3@5
          '3 / 5: 2',               3@0
          """)
  void proposals_giveSteps(String proposals, String steps) {
    assertThat(steps(history(proposals, Progress.NONE, 0, false))).isEqualTo(steps);
  }

  @Test
  void chainAtOneInstant_everyQuestionAboutItIsAnsweredByItsLastStep() {
    TierHistory<Escalate> history = history("2<1+1 3<2+0 4<3+0 5<4+1", Progress.NONE, 0, false);

    assertThat(history.tierAt(hour(1).minusNanos(1))).isEqualTo(1);
    assertThat(history.tierAt(hour(1))).isEqualTo(4);
    assertThat(history.reachedAt(hour(1))).isEqualTo(hour(1));
    assertThat(history.after(hour(0))).extracting(step -> step.tier()).containsExactly(2, 3, 4, 5);
    assertThat(history.after(hour(1))).extracting(step -> step.tier()).containsExactly(5);
    assertThat(history.after(hour(2))).isEmpty();
    assertThat(history.tierAt(hour(2))).isEqualTo(5);
    assertThat(history.begins(new AtTier(3, hours("1")))).isEqualTo(hour(2));
    assertThat(history.begins(new AtTier(9, hours("1")))).isNull();
    assertThat(history.begins(null)).isEqualTo(RECEIVED);
  }

  /** The recorded tier is tier 2, from that hour on; it is asked about at another hour. */
  @ParameterizedTest(name = "{0} with tier 2 recorded at {1}, seen at {2}, goes {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          '',      -,  0, 2@0
          '',     -3,  0, 2@0
          '',      3,  0, 1@0
          '',      3,  2, 1@0
          '',      3,  3, 1@0 2@3
          '',      0,  0, 2@0
          '3<2+1', 3,  2, 1@0
          '3<2+1', 3,  3, 1@0 2@3 3@4
          '3<2+0', 3,  3, 1@0 2@3 3@3
          '3<1+3', 3,  3, 1@0 3@3
          '3<1+1', 3,  9, 1@0 3@1
          '3<1+4', 3,  9, 1@0 2@3 3@4
          """)
  void recordedTier_isOneMoreStep(String proposals, @Nullable Long since, long at, String steps) {
    Progress progress =
        Progress.builder().tier(2).tierSince(since == null ? null : hour(since)).build();
    assertThat(steps(history(proposals, progress, at, false))).isEqualTo(steps);
  }

  @ParameterizedTest(name = "{0} resolved at {1}, seen at {2}, goes {3}")
  @CsvSource(
      textBlock =
          """
          2<1+1 3<2+1, 2, 0, 1@0 2@1 3@2
          2<1+1 3<2+1, 2, 2, 1@0 2@1
          2<1+1 3<2+1, 2, 9, 1@0 2@1
          2<1+1 3<2+1, 3, 9, 1@0 2@1 3@2
          2<1+1 3<2+1, 1, 9, 1@0
          2<1+0 3<2+0, 0, 9, 1@0
          2<n+2,       8, 9, 1@0
          2<n+2,       9, 9, 1@0 2@8
          """)
  void resolved_nothingTimedHappensThenOrLater(
      String proposals, long resolved, long at, String steps) {
    Progress progress = Progress.builder().resolvedAt(hour(resolved)).build();

    assertThat(steps(history(proposals, progress, at, false))).isEqualTo(steps);
  }

  /** The case waits from its second hour on, and is looked at in its fourth. */
  @ParameterizedTest(name = "{0}: {1}, or {2} if waiting goes on")
  @CsvSource(
      textBlock =
          """
          2<1+1,        1@0 2@1,     1@0 2@1
          2<1+2,        1@0 2@2,     1@0 2@2
          2<1+3,        1@0 2@5,     1@0
          2<1+1 3<2+1,  1@0 2@1 3@2, 1@0 2@1 3@2
          2<1+1 3<2+2,  1@0 2@1 3@5, 1@0 2@1
          2<n+5,        1@0 2@5,     1@0 2@5
          2<n+5 3<2+1,  1@0 2@5 3@6, 1@0 2@5
          """)
  void waiting_movesAtTierAlone_andKeepsItFromComingWhileItGoesOn(
      String proposals, String ended, String goesOn) {
    Progress progress = Progress.builder().waiting(List.of(new Waiting(hour(2), null))).build();

    assertThat(steps(history(proposals, progress, 4, false))).isEqualTo(ended);
    assertThat(steps(history(proposals, progress, 4, true))).isEqualTo(goesOn);
  }

  @Test
  void indexAt_momentsAtAndBetweenPhases_isThatOfTheLatestBegun() {
    Few<Phase<String>> phases =
        few(
            List.of(
                new Phase<>(hour(0), "a"), new Phase<>(hour(2), "b"), new Phase<>(hour(4), "c")));

    assertThat(Stream.of(-1, 0, 1, 2, 3, 4, 5).map(at -> Phase.indexAt(hour(at), phases)))
        .containsExactly(0, 0, 0, 1, 1, 2, 2);
  }

  @Test
  void case_thatClimbsManyTiers_isAtEachOfThemInItsHour() {
    int tiers = 1_000;
    String proposals =
        IntStream.rangeClosed(2, tiers)
            .mapToObj(tier -> tier + "<" + (tier - 1) + "+1")
            .collect(Collectors.joining(" "));
    TierHistory<Escalate> history = history(proposals, Progress.NONE, 0, false);
    assertThat(history.steps().size()).isEqualTo(tiers);
    for (int tier = 1; tier <= tiers; tier++) {
      Instant reached = hour(tier - 1L);
      assertThat(history.tierAt(reached)).isEqualTo(tier);
      assertThat(history.tierAt(reached.plusNanos(1))).isEqualTo(tier);
      assertThat(history.tierAt(reached.minusNanos(1))).isEqualTo(Math.max(1, tier - 1));
      assertThat(history.reachedAt(reached)).isEqualTo(reached);
      assertThat(history.after(reached)).hasSize(tiers - tier);
      AtTier from = new AtTier(tier, hours("2"));
      assertThat(history.begins(from)).isEqualTo(reached.plus(Duration.ofHours(2)));
    }
    assertThat(history.begins(new AtTier(tiers + 1, hours("2")))).isNull();
  }
}
