package dev.usher.ops.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

  @Test
  void every_way_to_end_a_line_counts_once() {
    SourceLines lines = new SourceLines("a\nb\r\nc\rd\n\ne");
    assertThat(lines.line(1)).isEqualTo("a");
    assertThat(lines.line(2)).isEqualTo("b");
    assertThat(lines.line(3)).isEqualTo("c");
    assertThat(lines.line(4)).isEqualTo("d");
    assertThat(lines.line(5)).isEmpty();
    assertThat(lines.line(6)).isEqualTo("e");
    assertThat(lines.line(7)).isNull();
    assertThat(lines.line(0)).isNull();
    assertThat(new SourceLines("").line(1)).isEmpty();
  }
}
