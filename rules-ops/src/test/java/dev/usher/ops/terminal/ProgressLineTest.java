package dev.usher.ops.terminal;

import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {
  @TempDir private Path folder;

  private final AtomicLong millis = new AtomicLong(7);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private ProgressLine progress(long total, boolean watched) {
    Surroundings surroundings =
        new Surroundings(false, watched, watched, ZoneOffset.UTC, () -> millis.get() * 1_000_000);
    InputStream in = InputStream.nullInputStream();
    return new ProgressLine(new Terminal(in, err, err, surroundings), total);
  }

  @Test
  void the_first_second_is_silent_and_then_one_line_is_rewritten() {
    ProgressLine progress = progress(0, true);
    millis.addAndGet(999);
    progress.show(3_000, 0);
    assertThat(err.toString(UTF_8)).isEmpty();
    millis.addAndGet(3_001);
    progress.show(12_400, 0);
    assertThat(err.toString(UTF_8)).isEqualTo("decided 12,400 contacts (3,100/s)");
    millis.addAndGet(100);
    progress.show(12_401, 0);
    assertThat(err.toString(UTF_8)).isEqualTo("decided 12,400 contacts (3,100/s)");
    millis.addAndGet(900);
    progress.show(15_500, 0);
    assertThat(err.toString(UTF_8))
        .endsWith("(3,100/s)\r" + " ".repeat(33) + "\rdecided 15,500 contacts (3,100/s)");
  }

  @Test
  void what_gave_way_to_the_output_comes_back_at_once() {
    ProgressLine progress = progress(0, true);
    millis.addAndGet(2_000);
    progress.show(10, 0);
    progress.clear();
    millis.addAndGet(1);
    progress.show(11, 0);
    String line = "decided 10 contacts (5/s)";
    assertThat(err.toString(UTF_8)).isEqualTo(line + "\r" + " ".repeat(25) + "\r" + line);
  }

  @Test
  void the_share_is_shown_where_the_size_is_known() {
    ProgressLine progress = progress(200, true);
    millis.addAndGet(2_000);
    progress.show(10, 50);
    assertThat(err.toString(UTF_8)).isEqualTo("decided 10 contacts (5/s, 25 %)");
  }

  @Test
  void without_a_terminal_there_is_none() {
    ProgressLine progress = progress(0, false);
    millis.addAndGet(60_000);
    progress.show(10, 0);
    progress.clear();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void nothing_of_it_is_left_at_the_end_nor_in_the_output() {
    String contacts =
        IntStream.range(0, 600)
            .mapToObj(number -> contact("c-" + number))
            .collect(Collectors.joining("\n"));
    String file = Samples.write(folder.resolve("many.jsonl"), contacts);
    String policy = Samples.policy(folder.resolve("returns"));
    InputStream none = InputStream.nullInputStream();
    String json = "--format=json";
    CommandRun watched =
        CommandRun.in(CommandRun.watched(true), none, "decide", policy, file, json);
    CommandRun quiet = CommandRun.in(CommandRun.watched(false), none, "decide", policy, file, json);
    assertThat(watched.err()).contains("decided 256 contacts").endsWith(" \r");
    assertThat(watched.out()).isEqualTo(quiet.out());
    assertThat(quiet.err()).isEmpty();
  }
}
