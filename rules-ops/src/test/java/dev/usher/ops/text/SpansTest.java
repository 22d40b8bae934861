package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.model.rule.BusinessDays;
import dev.usher.model.rule.BusinessTime;
import dev.usher.model.rule.Elapsed;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  @ParameterizedTest
  @CsvSource({
    "PT2H15M, 2 h 15 min",
    "PT2H15M59S, 2 h 15 min",
    "PT2H, 2 h",
    "PT2H59S, 2 h",
    "PT45S, 45 s",
    "PT0.5S, less than 1 s",
    "P3DT4H30M, 3 d 4 h",
    "P400D, 400 d"
  })
  void rough_has_the_two_largest_units(String length, String words) {
    assertThat(Spans.rough(Duration.parse(length))).isEqualTo(words);
  }

  @Test
  void exact_cuts_nothing_off_and_names_the_clock() {
    assertThat(Spans.exact(new Elapsed(Duration.parse("P1DT2H3M4S"))))
        .isEqualTo("1 d 2 h 3 min 4 s");
    assertThat(Spans.exact(new BusinessTime(Duration.ofMinutes(90))))
        .isEqualTo("1 h 30 min of opening hours");
    assertThat(Spans.exact(new BusinessDays(2))).isEqualTo("2 business days");
    assertThat(Spans.exact(new Elapsed(Duration.ZERO))).isEqualTo("0 s");
  }
}
