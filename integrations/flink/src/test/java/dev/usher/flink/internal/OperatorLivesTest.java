package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.flink.internal.GeneratedLives.Generated;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.DecisionCause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator and an embedded Usher side by side, over generated lives of each policy's cases. */
class OperatorLivesTest {
  private static void assertEndAsEmbedded(SideBySide both, Usher usher, List<Generated> lives) {
    Map<String, List<CaseDecision>> decided = both.decided();
    int compared = 0;
    for (Generated life : lives) {
      String contact = life.contact().id();
      List<CaseDecision> decisions = decided.getOrDefault(contact, List.of());
      if (!decisions.isEmpty() && both.isLastDecided(contact)) {
        assertThat(last(decisions).decision())
            .as("seed %s, %s", SEED, contact)
            .isEqualTo(SideBySide.said(usher, life, last(decisions).at()));
        compared++;
      }
    }
    assertThat(compared).as("lives that end with a decision").isGreaterThan(lives.size() / 2);
  }

  private static final int LIVES = Integer.getInteger("flink.lives", 10);
  private static final long SEED = Long.getLong("flink.seed", 1);

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void livesInOrder_areDecidedWordForWordAsEmbedded(String name) throws Exception {
    try (SideBySide both = new SideBySide(name)) {
      GeneratedLives series = new GeneratedLives(both.policy(), SEED);
      List<CaseNews> news = series.news(series.next(LIVES));
      for (CaseNews each : news) {
        both.time(each.at() - 1);
        both.told(each);
      }
      both.time(SideBySide.HORIZON);

      assertSame(both);
      assertThat(both.cases()).isEqualTo(LIVES);
    }
  }

  /** Which reviews are crossed on the way, and so the moment of the last decision, may differ. */
  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void livesInAnyOrder_endAsTheWholeLifeIsDecidedEmbedded(String name) throws Exception {
    endAsEmbedded(name, SideBySide::told);
  }

  /** Time has gone on by then, and reviews have been decided that would not have been. */
  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void whatComesLate_isCountedAsIfItHadComeInTime(String name) throws Exception {
    endAsEmbedded(
        name,
        (both, each) -> {
          both.told(each);
          both.time(each.at());
        });
  }

  /** How something is told to both, and what becomes of the time. */
  private interface Telling {
    void of(SideBySide both, CaseNews news) throws Exception;
  }

  private static void endAsEmbedded(String name, Telling telling) throws Exception {
    try (SideBySide both = new SideBySide(name);
        Usher usher = Usher.open(name)) {
      GeneratedLives series = new GeneratedLives(both.policy(), SEED);
      List<Generated> lives = series.next(LIVES);
      for (CaseNews each : series.shuffled(series.news(lives))) {
        telling.of(both, each);
      }
      both.time(SideBySide.HORIZON);

      assertSame(both);
      assertEndAsEmbedded(both, usher, lives);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csm-bridge", "dignifi", "kickfin", "kraken", "kyndof"})
  void aNewPolicyInBetween_decidesOpenCasesAgain_asEmbedded(String name) throws Exception {
    try (SideBySide both = new SideBySide(name)) {
      GeneratedLives series = new GeneratedLives(both.policy(), SEED);
      List<CaseNews> news = series.news(series.next(LIVES));
      for (int i = 0; i < news.size(); i++) {
        if (i == news.size() / 2) {
          both.newPolicy();
        }
        both.time(news.get(i).at() - 1);
        both.told(news.get(i));
      }
      both.time(SideBySide.HORIZON);

      assertSame(both);
      assertThat(both.decided().values().stream().flatMap(List::stream))
          .as("decisions that the new policy caused")
          .filteredOn(each -> each.cause() == DecisionCause.POLICY)
          .isNotEmpty();
    }
  }

  private static void assertSame(SideBySide both) {
    Map<String, List<CaseDecision>> expected = both.everyoneExpected();
    assertThat(both.decided().keySet()).as("seed %s", SEED).isEqualTo(expected.keySet());
    expected.forEach(
        (contact, decisions) ->
            assertThat(both.decided().get(contact))
                .as("seed %s, %s", SEED, contact)
                .isEqualTo(decisions));
  }

  private static CaseDecision last(List<CaseDecision> decisions) {
    return decisions.get(decisions.size() - 1);
  }
}
