package dev.usher.ops.replay;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/replay.md} shows is what comes of it, and the kinds of change are all there. */
class ReplayPageTest {
  private static final Path PAGE = Path.of("../docs/replay.md");
  private static final Path DESK = Path.of("../examples/returns-desk");
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\n\\$ \\./usher (.*?)\n(.*?)```");
  private static final Pattern KIND = Pattern.compile("(?m)^\\| `([a-z][a-z-]*)` \\| [a-z]");

  @TempDir private Path folder;

  @Test
  void theRun_isShownAsItIs() throws IOException {
    Path desk = folder.resolve("my-desk");
    try (Stream<Path> files = Files.walk(DESK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Samples.write(desk.resolve(DESK.relativize(file)), Samples.read(file));
      }
    }
    Path money = desk.resolve("money.drl");
    Samples.write(money, Samples.read(money).replace(" 150)", " 100)"));
    List<MatchResult> runs = RUN.matcher(Samples.read(PAGE)).results().toList();
    assertThat(runs).hasSize(1);
    for (MatchResult run : runs) {
      String call =
          run.group(1).replace("my-desk", desk.toString()).replace("examples/", "../examples/");
      CommandRun came = usher(call.split(" ", -1));
      assertThat(came.err()).isEmpty();
      assertThat(came.out()).isEqualTo(run.group(2));
    }
  }

  @Test
  void kinds_areAllThere_inTheirOrder() {
    assertThat(KIND.matcher(Samples.read(PAGE)).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(Group.ALL.stream().map(Group::key).toList());
  }
}
