package dev.usher.internal.casetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.interval.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The union of waiting times; {@code "1-3"} is from the first second to the third. */
class PauseTest {
  private static List<Pause> pauses(String text) {
    List<Pause> pauses = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      String[] ends = part.split("-", -1);
      pauses.add(new Pause(second(ends[0]), second(ends[1])));
    }
    return pauses;
  }

  private static Instant second(String text) {
    return Instant.ofEpochSecond(Long.parseLong(text));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          1-3,             1-3
          1-3 2-4,         1-4
          1-3 3-4,         1-4
          1-3 4-5,         1-3 4-5
          2-4 1-3,         1-4
          1-9 2-3,         1-9
          1-2 3-4 4-6 5-7, 1-2 3-7
          2-2 1-3 5-4,     1-3
          """)
  void union_isSortedAndNeitherOverlapsNorTouches(String pauses, String union) {
    assertThat(
            Interval.union(pauses(pauses)).stream()
                .map(p -> p.from().getEpochSecond() + "-" + p.to().getEpochSecond())
                .collect(Collectors.joining(" ")))
        .isEqualTo(union);
  }
}
