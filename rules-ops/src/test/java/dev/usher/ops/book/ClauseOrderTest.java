package dev.usher.ops.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseOrderTest {

  @Test
  void figuresInClauses_areCounted() {
    List<String> ordered = List.of("A-2", "A-10", "A-10a", "KY-T2", "KY-T10", "KY-T10.1", "KZ");

    assertThat(ordered.stream().sorted(new ClauseOrder().reversed()).sorted(new ClauseOrder()))
        .containsExactlyElementsOf(ordered);
  }

  @Test
  void clausesThatCountAlike_areToldApart() {
    assertThat(new ClauseOrder().compare("A-01", "A-1")).isNotZero();
    assertThat(new ClauseOrder().compare("A-1", "A-1")).isZero();
  }
}
