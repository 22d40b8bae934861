package dev.usher.ops.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/diff.md} shows is what comes of it. With {@code -Ddiff.page=write} it is written
 * there.
 */
class DiffPageTest {
  private static final Path PAGE = Path.of("../docs/diff.md");
  private static final Path DESK = Path.of("../examples/returns-desk");
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\n\\$ \\./usher (.*?)\n(.*?)```");
  private static final boolean WRITES = "write".equals(System.getProperty("diff.page"));

  @TempDir private Path folder;

  private void edited(String name, String from, String to) throws IOException {
    Path desk = folder.resolve(name);
    try (Stream<Path> files = Files.walk(DESK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Samples.write(desk.resolve(DESK.relativize(file)), Samples.read(file));
      }
    }
    Path money = desk.resolve("money.drl");
    assertThat(Samples.read(money)).contains(from);
    Samples.write(money, Samples.read(money).replace(from, to));
  }

  @Test
  void runs_areShownAsTheyAre_onATerminalOf100Columns() throws IOException {
    edited("my-desk", " 150)", " 100)");
    edited("same-desk", "refund > 150)", "refund >= 150.01B)");
    String page = Samples.read(PAGE);
    String shown = RUN.matcher(page).replaceAll(this::run);

    if (WRITES) {
      Samples.write(PAGE, shown);
    }
    assertThat(RUN.matcher(page).results()).hasSize(3);
    assertThat(Samples.read(PAGE)).isEqualTo(shown);
  }

  private String run(MatchResult found) {
    String call =
        found
            .group(1)
            .replace("my-desk", folder + "/my-desk")
            .replace("same-desk", folder + "/same-desk")
            .replace("examples/", "../examples/");
    Surroundings wide =
        new Surroundings(
            false, true, false, ZoneOffset.UTC, System::nanoTime, new Screen(100, false));
    CommandRun came = CommandRun.in(wide, InputStream.nullInputStream(), call.split(" ", -1));
    String all = "```console\n$ ./usher " + found.group(1) + "\n" + came.out() + came.err() + "```";
    return Matcher.quoteReplacement(all);
  }
}
