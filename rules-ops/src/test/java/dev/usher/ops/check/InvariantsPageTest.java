package dev.usher.ops.check;

import static dev.usher.ops.testing.CommandRun.usher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/invariants.md} shows what is said of a broken invariant; so do the other formats. */
class InvariantsPageTest {
  private static final Path RETURNS_DESK = Path.of("../examples/returns-desk");

  @TempDir private Path folder;

  @BeforeEach
  void desk() throws IOException {
    Path desk = folder.resolve("my-desk");
    try (Stream<Path> files = Files.walk(RETURNS_DESK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Samples.write(desk.resolve(RETURNS_DESK.relativize(file)), Files.readString(file));
      }
    }
    Path money = desk.resolve("money.drl");
    Samples.write(
        money,
        Samples.read(money)
            .replace("Assessed(refund > 150)", "Assessed(refund > 150, refund <= 1000)"));
  }

  private CommandRun check(String... options) {
    String[] words = new String[2 + options.length];
    words[0] = "check";
    words[1] = folder.resolve("my-desk").toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return usher(words);
  }

  @Test
  void page_showsWhatIsSaid() throws IOException {
    CommandRun run = check();

    assertThat(Files.readString(Path.of("../docs/invariants.md")))
        .contains(
            "```console\n$ ./usher check my-desk\n" + run.out().replace(folder + "/", "") + "```");
    assertThat(run.exit()).isZero();
  }

  @Test
  void brokenInvariant_failsAStrictBuild_inEveryFormat() {
    for (String format : new String[] {"text", "json", "sarif", "github"}) {
      CommandRun run = check("--strict", "--format", format);
      assertThat(run.exit()).as(format).isEqualTo(1);
      assertThat(run.out()).as(format).contains("broken-invariant", "does not hold", "1000.01 EUR");
    }
    assertThat(check("--format", "json").out())
        .contains("\"verdict\":\"broken\"", "\"verdict\":\"proven\"", "\"contacts\":[{\"id\":");
  }

  @Test
  void quiet_leavesOutWhatIsProven() {
    assertThat(check("--quiet").out()).doesNotContain("  proven  ");
  }

  @Test
  void policyWithErrors_isNotAnalysed() {
    Path money = folder.resolve("my-desk/money.drl");
    Samples.write(money, Samples.read(money).replace("refund <= 1000", "refnd <= 1000"));

    assertThat(check().out()).doesNotContain("broken-invariant", "proven");
    assertThat(check("--format", "json").out()).doesNotContain("invariants\":");
  }
}
