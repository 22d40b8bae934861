package dev.usher.ops.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void blank_lines_are_passed_over_but_counted() throws IOException {
    assertThat(read(bytes("a\n\n  \t\r\nb\r\n\nc")))
        .containsExactly(new Line(1, "a", null), new Line(4, "b\r", null), new Line(6, "c", null));
  }

  @Test
  void a_byte_order_mark_is_passed_over_at_the_beginning_only() throws IOException {
    assertThat(read(bytes("\uFEFFa\n\uFEFFb\n")))
        .containsExactly(new Line(1, "a", null), new Line(2, "\uFEFFb", null));
    assertThat(read(bytes("\uFEFF\n\na"))).containsExactly(new Line(3, "a", null));
  }

  @Test
  void a_character_on_the_edge_of_the_buffer_stays_whole() throws IOException {
    for (int before = 65_530; before <= 65_540; before++) {
      String line = "x".repeat(before) + "고🎭";
      assertThat(read(bytes(line + "\nb\n")))
          .containsExactly(new Line(1, line, null), new Line(2, "b", null));
    }
  }

  @Test
  void what_is_not_utf_8_is_a_fault_of_its_line() throws IOException {
    byte[] broken = {'a', '\n', '{', (byte) 0xFF, '}', '\n', 'b', '\n', (byte) 0xED, (byte) 0x95};
    assertThat(read(new ByteArrayInputStream(broken)))
        .extracting(Line::number, Line::fault)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(1L, null),
            org.assertj.core.api.Assertions.tuple(
                2L, "the line is not UTF-8 text, from its byte 2 on"),
            org.assertj.core.api.Assertions.tuple(3L, null),
            org.assertj.core.api.Assertions.tuple(
                4L, "the line is not UTF-8 text, from its byte 1 on"));
  }

  @Test
  void a_line_has_twenty_million_bytes_at_most() throws IOException {
    InputStream just = zeros(LineReader.MAX_BYTES);
    InputStream over = zeros(LineReader.MAX_BYTES + 1);
    InputStream in =
        new SequenceInputStream(
            new SequenceInputStream(just, bytes("\n")),
            new SequenceInputStream(over, bytes("\nlast")));
    LineReader reader = new LineReader(in);
    assertThat(reader.next().text()).hasSize(LineReader.MAX_BYTES);
    assertThat(reader.next())
        .isEqualTo(
            new Line(2, "", "the line is 20,000,001 bytes long: at most 20,000,000 are allowed"));
    assertThat(reader.next()).isEqualTo(new Line(3, "last", null));
    assertThat(reader.next()).isNull();
    assertThat(reader.read()).isEqualTo(2L * LineReader.MAX_BYTES + 7);
  }

  private static InputStream zeros(int length) {
    byte[] zeros = new byte[length];
    Arrays.fill(zeros, (byte) '0');
    return new ByteArrayInputStream(zeros);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Line> read(InputStream in) throws IOException {
    LineReader reader = new LineReader(in);
    List<Line> lines = new ArrayList<>();
    for (Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }
}
