package dev.usher.ops.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/explain.md} shows of a run is what comes of it, on a terminal. */
class ExplainPageTest {
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\n\\$ \\./usher (.*?)\n(.*?)```");
  private static final Surroundings TERMINAL =
      new Surroundings(
          false, true, false, ZoneOffset.UTC, System::nanoTime, new Screen(100, false));

  @Test
  void runs_areShownAsTheyAre() {
    List<MatchResult> runs =
        RUN.matcher(Samples.read(Path.of("../docs/explain.md"))).results().toList();

    assertThat(runs).hasSize(2);
    for (MatchResult run : runs) {
      String[] words = run.group(1).replace("examples/", "../examples/").split(" ", -1);
      CommandRun came = CommandRun.in(TERMINAL, InputStream.nullInputStream(), words);
      assertThat(came).isEqualTo(new CommandRun(0, run.group(2), ""));
    }
  }
}
