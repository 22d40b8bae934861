package dev.usher.internal.analysis.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Earlier contacts meet all counts and sums at once, and there are as few as can be. */
class WantedHistoryTest {
  private static final int ANY = Integer.MAX_VALUE;

  private static Counter counter(int days, String topic, int tier, int least, int most) {
    return new Counter(Duration.ofDays(days), topic, tier, least, most);
  }

  private static Counter contacts(int days, int least, int most) {
    return new Counter(Duration.ofDays(days), null, 1, least, most);
  }

  private static Counter reached(int days, int tier, int least, int most) {
    return new Counter(Duration.ofDays(days), null, tier, least, most);
  }

  @Test
  void countsOfSeveralSpans_areMetByTheSameContactsWhereTheyMayBe() {
    WantedHistory history =
        WantedHistory.of(
            List.of(
                contacts(7, 2, 2),
                reached(7, 2, 0, 0),
                counter(30, "billing", 1, 2, ANY),
                contacts(30, 0, 2),
                reached(90, 2, 1, 1)),
            List.of(),
            Collections.singletonList(null));

    assertThat(history.entries())
        .containsExactly(
            new HistoryEntry(Duration.ofDays(1), "billing", 1, null),
            new HistoryEntry(Duration.ofDays(2), "billing", 1, null),
            new HistoryEntry(Duration.ofDays(31), null, 2, null));
  }

  @Test
  void sums_areReachedByAsFewAsCanBe() {
    WantedHistory history =
        WantedHistory.of(
            List.of(contacts(30, 1, 1)),
            List.of(
                new RefundSum(Duration.ofDays(30), new BigDecimal("50"), new BigDecimal("60")),
                new RefundSum(Duration.ofDays(90), new BigDecimal("500.01"), null)),
            List.of(new BigDecimal("20")));

    assertThat(history.entries())
        .containsExactly(
            new HistoryEntry(Duration.ofDays(1), null, 1, new BigDecimal("30")),
            new HistoryEntry(Duration.ofDays(31), null, 1, new BigDecimal("450.01")));
  }

  @Test
  void contactWithoutEarlierOnes_asksForTheSumItself() {
    WantedHistory history =
        WantedHistory.of(
            List.of(contacts(90, 0, 0)),
            List.of(new RefundSum(Duration.ofDays(90), new BigDecimal("500.01"), null)),
            List.of(new BigDecimal("20"), new BigDecimal("500.01")));

    assertThat(history.own()).isEqualTo("500.01");
    assertThat(history.entries()).isEmpty();
  }

  @Test
  void countsThatNothingMeets_areRefused() {
    assertThatThrownBy(
            () ->
                WantedHistory.of(
                    List.of(contacts(7, 3, 3), contacts(30, 0, 2)),
                    List.of(),
                    Collections.singletonList(null)))
        .isInstanceOf(NoExampleException.class)
        .hasMessage("no earlier contacts are found that meet all counts at once");
  }
}
