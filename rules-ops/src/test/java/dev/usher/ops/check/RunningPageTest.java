package dev.usher.ops.check;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/running.md} and {@code docs/data.md} show what the command says. */
class RunningPageTest {
  private static final Path RETURNS_DESK = Path.of("../examples/returns-desk");

  @TempDir private Path folder;

  @Test
  void thePages_showWhatIsSaid() throws IOException {
    Path desk = folder.resolve("my-desk");
    try (Stream<Path> files = Files.walk(RETURNS_DESK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Samples.write(desk.resolve(RETURNS_DESK.relativize(file)), Files.readString(file));
      }
    }
    Path money = desk.resolve("money.drl");
    Samples.write(money, Samples.read(money).replace("refund <= 150", "refnd <= 150"));

    String text = usher("check", desk.toString()).out().replace(folder + "/", "");
    String json =
        usher("check", desk.toString(), "--format", "json").out().replace(folder + "/", "");

    assertThat(Files.readString(Path.of("../docs/running.md")))
        .contains("```console\n$ ./usher check my-desk\n" + text + "```");
    assertThat(Files.readString(Path.of("../docs/data.md")).replaceAll("\n *", ""))
        .contains(json.strip());
  }
}
