package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static List<String> lines(int room, String... phrases) {
    List<Cell> cells = Stream.of(phrases).map(Cell::of).toList();
    return Phrases.lines(Phrases.listed(cells), room).stream().map(StyledLine::plain).toList();
  }

  @Test
  void phrases_are_kept_whole() {
    assertThat(lines(0, "two of us", "three of us")).containsExactly("two of us, three of us");
    assertThat(lines(22, "two of us", "three of us")).containsExactly("two of us, three of us");
    assertThat(lines(21, "two of us", "three of us"))
        .containsExactly("two of us,", "  three of us");
  }

  @Test
  void a_phrase_longer_than_a_line_is_cut() {
    assertThat(lines(10, "two of us", "three of us")).containsExactly("two of us,", "  three o…");
    assertThat(lines(4, "two of us")).containsExactly("two…");
  }

  @Test
  void and_joinsTheLastTwo() {
    assertThat(Phrases.and(List.of())).isEmpty();
    assertThat(Phrases.and(List.of("a"))).isEqualTo("a");
    assertThat(Phrases.and(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrases.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }
}
