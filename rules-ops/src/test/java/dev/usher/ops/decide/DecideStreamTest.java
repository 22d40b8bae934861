package dev.usher.ops.decide;

import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.UsherCommand;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideStreamTest {
  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
  }

  /** Lines made as they are read; knows how far reading has come. */
  private static class Generated extends InputStream {
    private final long lines;
    private final LongFunction<String> text;
    private long made;
    private byte[] line = {};
    private int position;

    Generated(long lines, LongFunction<String> text) {
      this.lines = lines;
      this.text = text;
    }

    @Override
    public int available() {
      return made < lines ? 1 : line.length - position;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("bytes are read in chunks");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (position == line.length) {
        if (made == lines) {
          return -1;
        }
        line = (text.apply(made++) + "\n").getBytes(UTF_8);
        position = 0;
      }
      int count = Math.min(length, line.length - position);
      System.arraycopy(line, position, buffer, offset, count);
      position += count;
      return count;
    }
  }

  /** Checks each line as it comes, and keeps none. */
  private static final class InOrder extends OutputStream {
    private final Generated source;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lines;
    private long mostAhead;

    InOrder(Generated source) {
      this.source = source;
    }

    @Override
    public void write(int next) {
      if (next != '\n') {
        line.write(next);
        return;
      }
      if (!line.toString(UTF_8).startsWith("{\"contact\":\"c-" + lines + "\"")) {
        throw new AssertionError("line " + lines + " is " + line.toString(UTF_8));
      }
      line.reset();
      lines++;
      mostAhead = Math.max(mostAhead, source.made - lines);
    }
  }

  @Test
  void many_lines_stream_through_in_order() {
    Generated source = new Generated(50_000, number -> contact("c-" + number));
    InOrder sink = new InOrder(source);
    OutputStream err = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(source, sink, err, CommandRun.watched(false));
    assertThat(UsherCommand.run(terminal, "decide", policy, "--format=json")).isZero();
    assertThat(sink.lines).isEqualTo(50_000);
    assertThat(sink.mostAhead).isLessThan(1_024);
  }

  @Test
  void bad_lines_among_many_are_reported_in_order_and_the_others_come_out() {
    Generated source =
        new Generated(700, number -> number % 7 == 3 ? "{}" : contact("c-" + number));
    CommandRun run =
        CommandRun.in(CommandRun.watched(false), source, "decide", policy, "--format=json");
    List<Integer> bad = IntStream.range(0, 700).filter(n -> n % 7 == 3).boxed().toList();
    List<Integer> good = IntStream.range(0, 700).filter(n -> n % 7 != 3).boxed().toList();
    assertThat(run.lines())
        .zipSatisfy(good, (line, n) -> assertThat(line).startsWith("{\"contact\":\"c-" + n + "\""));
    assertThat(run.errors().subList(0, 100))
        .zipSatisfy(
            bad,
            (error, n) ->
                assertThat(error).isEqualTo("<stdin>:%d: id is missing, column 1", n + 1));
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void long_lines_are_not_gathered() {
    String message = "\"message\":\"" + "x".repeat(5_000_000) + "\"";
    Generated source = new Generated(20, number -> contact("c-" + number, message));
    InOrder sink = new InOrder(source);
    OutputStream err = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(source, sink, err, CommandRun.watched(false));
    assertThat(UsherCommand.run(terminal, "decide", policy, "--format=json")).isZero();
    assertThat(sink.lines).isEqualTo(20);
    assertThat(sink.mostAhead).isLessThan(3);
  }

  @Test
  void json_answers_what_is_there_before_it_waits_for_more() {
    Generated source =
        new Generated(3, number -> contact("c-" + number)) {
          @Override
          public int available() {
            return 0;
          }
        };
    InOrder sink = new InOrder(source);
    OutputStream err = OutputStream.nullOutputStream();
    Terminal terminal = new Terminal(source, sink, err, CommandRun.watched(false));
    assertThat(UsherCommand.run(terminal, "decide", policy, "--format=json")).isZero();
    assertThat(sink.mostAhead).isZero();
  }

  @Test
  void a_line_that_is_too_long_is_refused_by_number_and_the_rest_comes_out() {
    String message = "\"message\":\"" + "x".repeat(20_000_000) + "\"";
    Generated source =
        new Generated(3, number -> number == 1 ? contact("c-1", message) : contact("c-" + number));
    CommandRun run = CommandRun.in(CommandRun.watched(false), source, "decide", policy, "-q");
    assertThat(run.lines()).hasSize(3);
    assertThat(run.errors().get(0))
        .isEqualTo("<stdin>:2: the line is 20,000,084 bytes long: at most 20,000,000 are allowed");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void text_keeps_its_columns_over_many_contacts() {
    Generated source = new Generated(1_000, number -> contact("c-" + number));
    CommandRun run = CommandRun.in(CommandRun.watched(false), source, "decide", policy, "-q");
    assertThat(run.lines()).hasSize(1_001);
    assertThat(run.lines()).filteredOn(line -> line.startsWith("CONTACT")).hasSize(1);
    int column = run.lines().get(0).indexOf("NEXT DUE");
    assertThat(run.lines().subList(1, 1_001))
        .allMatch(line -> line.indexOf("2026-03-03 12:00") == column);
  }

  @Test
  void an_input_that_fails_midway_ends_as_wrong_use() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };
    CommandRun run = CommandRun.in(CommandRun.watched(false), failing, "decide", policy);
    assertThat(run.err()).isEqualTo("usher: <stdin> cannot be read: the disk is gone\n");
    assertThat(run.exit()).isEqualTo(2);
  }
}
