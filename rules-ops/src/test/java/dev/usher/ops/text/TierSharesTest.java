package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierSharesTest {
  private static List<String> words(Map<Integer, Long> counts, Map<Integer, String> expected) {
    return TierShares.phrases(counts, expected).stream().map(Cell::text).toList();
  }

  @Test
  void each_tier_stands_with_its_share_beside_what_is_expected() {
    assertThat(words(Map.of(1, 71L, 2, 25L, 3, 4L), Map.of(1, "70-80%", 2, "25%", 4, "<=1%")))
        .containsExactly(
            "tier 1 71 % (expected 70-80 %)",
            "tier 2 25 % (expected 25 %)", "tier 3 4 %", "tier 4 0 % (expected <=1 %)");
  }

  @Test
  void without_contacts_there_are_no_shares() {
    assertThat(words(Map.of(), Map.of(1, "70%"))).isEmpty();
  }

  @Test
  void shares_are_rounded_to_a_decimal_but_none_to_nothing() {
    assertThat(words(Map.of(1, 2L, 2, 1L), Map.of()))
        .containsExactly("tier 1 66.7 %", "tier 2 33.3 %");
    assertThat(words(Map.of(1, 9_999L, 2, 1L), Map.of()))
        .containsExactly("tier 1 100 %", "tier 2 under 0.1 %");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "70-80%, 69, under",
        "70-80%, 70, -",
        "70-80%, 80, -",
        "70-80%, 81, over",
        "<=30%, 30, -",
        "<=30%, 31, over",
        "<30%, 30, over",
        "<30%, 29, -",
        ">=85%, 85, -",
        ">=85%, 84, under",
        ">85%, 85, under",
        ">85%, 86, -",
        "<=0.5%, 1, over",
        "70%, 20, -"
      })
  void a_range_or_a_bound_that_is_not_kept_says_so(String wanted, long share, String broken) {
    Cell phrase = TierShares.phrases(Map.of(1, share, 2, 100 - share), Map.of(1, wanted)).get(0);
    assertThat(phrase.text())
        .isEqualTo(
            "tier 1 %d %% (expected %s%s)"
                .formatted(share, wanted.replace("%", " %"), broken == null ? "" : ": " + broken));
    assertThat(phrase.tone()).isEqualTo(broken == null ? Tone.PLAIN : Tone.WARNING);
  }
}
