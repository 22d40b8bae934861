package dev.usher.ops;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.terminal.Screen;
import dev.usher.ops.terminal.Terminal.Surroundings;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Edits;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/running.md} shows of a run is what comes of it. */
class RunningPageTest {
  private static final Path PAGE = Path.of("../docs/running.md");
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\n\\$ \\./usher (.*?)\n(.*?)```");

  @TempDir private Path folder;

  private static List<MatchResult> runs(String command) {
    return RUN.matcher(Samples.read(PAGE))
        .results()
        .filter(run -> run.group(1).startsWith(command + " "))
        .toList();
  }

  private Path desk() throws IOException {
    Path desk = Files.createDirectory(folder.resolve("my-desk"));
    Path original = Path.of("../examples/returns-desk");
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = desk.resolve(original.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return desk;
  }

  @Test
  void formatting_isShownAsItIs() throws IOException {
    Path money = desk().resolve("money.drl");
    String formed = Samples.read(money);
    Samples.write(
        money,
        formed.replace(
            "    $case : Assessed(refund <= 150)",
            "  $case: Assessed( refund<=150 ) // and what is below"));
    assertThat(runs("format")).hasSize(3);
    for (MatchResult run : runs("format")) {
      assertThat(shown(usher(words(run)))).isEqualTo(run.group(2));
    }
    assertThat(Samples.read(money)).contains("refund <= 150) // and what is below\nthen");
  }

  @Test
  void deciding_isShownAsItIs_onATerminalOf100Columns() throws IOException {
    desk();
    assertThat(runs("decide")).hasSize(1);
    MatchResult run = runs("decide").get(0);

    CommandRun came =
        CommandRun.in(
            new Surroundings(
                false, true, false, ZoneOffset.UTC, System::nanoTime, new Screen(100, false)),
            InputStream.nullInputStream(),
            words(run));

    assertThat(shown(came)).isEqualTo(run.group(2));
  }

  @Test
  void writingAScenario_isShownAsItIs() throws IOException {
    desk();
    assertThat(runs("scenario")).hasSize(1);
    MatchResult run = runs("scenario").get(0);

    assertThat(shown(usher(words(run)))).isEqualTo(run.group(2));
  }

  private String[] words(MatchResult run) {
    return run.group(1).replace("my-desk", folder + "/my-desk").split(" ", -1);
  }

  /** What came of a run, as it would be had it been called beside the folder. */
  private String shown(CommandRun run) {
    assertThat(run.err()).isEmpty();
    return run.out().replace(folder + "/my-desk", "my-desk");
  }

  @Test
  void watching_isShownAsItIs_butForTheTimeItTakes() throws IOException {
    Path money = desk().resolve("money.drl");
    Runnable edit = () -> Samples.write(money, Samples.read(money).replace(" 150)", " 100)"));
    List<MatchResult> runs = runs("watch");
    assertThat(runs).hasSize(1);

    CommandRun came =
        CommandRun.in(
            new Edits().then(edit).inPipe(), InputStream.nullInputStream(), words(runs.get(0)));

    assertThat(shown(came)).isEqualTo(runs.get(0).group(2).replaceAll(", [0-9]+ ms", ", 0 ms"));
  }

  @Test
  void scenarios_areShownAsTheyAre() throws IOException {
    Path manifest = desk().resolve("policy.yaml");
    String original = Samples.read(manifest);
    List<MatchResult> runs = runs("test");
    assertThat(runs).hasSize(3);
    Samples.write(manifest, original.replace("\"2026-12-26\"]", "\"2026-12-26\", \"2026-03-04\"]"));
    assertThat(shown(usher(words(runs.get(0))))).isEqualTo(runs.get(0).group(2));
    Samples.write(manifest, original);
    assertThat(shown(usher(words(runs.get(1))))).isEqualTo(runs.get(1).group(2));
    Path money = folder.resolve("my-desk/scenarios/money.yaml");
    String with = Samples.read(money);
    int from = with.indexOf("  - name: A refund of 150\n");
    Samples.write(
        money,
        with.substring(0, from) + with.substring(with.indexOf("  - name: A refund of 150.01")));
    assertThat(shown(usher(words(runs.get(2))))).isEqualTo(runs.get(2).group(2));
  }
}
