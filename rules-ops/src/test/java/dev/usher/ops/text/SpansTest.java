package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

  @ParameterizedTest
  @CsvSource({
    "PT2H15M, 2 hours 15 minutes",
    "PT1H1M, 1 hour 1 minute",
    "PT2H59S, 2 hours",
    "PT1S, 1 second",
    "PT0S, less than a second",
    "P3DT4H30M, 3 days 4 hours"
  })
  void spelled_has_whole_words(String length, String words) {
    assertThat(Spans.spelled(Duration.parse(length))).isEqualTo(words);
  }
}
