package dev.usher.ops.replay;

import static dev.usher.ops.testing.Samples.contact;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.usher.Usher;
import dev.usher.log.DroppedDecisions;
import dev.usher.log.LoggedDecision;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a log, each line of it is counted once, and a long log costs no memory. */
class ReplayOddLinesTest {
  private static final long SEED = 8;
  private static final int LINES = 1_000;
  private static final int KINDS = 9;

  @TempDir private Path folder;

  @Test
  void aThousandLines_withEverythingAmongThem_areEachCountedOnce() throws IOException {
    String policy = Samples.policy(folder.resolve("returns"));
    SplittableRandom random = new SplittableRandom(SEED);
    int[] counts = new int[KINDS];
    List<String> lines = new ArrayList<>();
    try (Usher usher = Logs.opened(policy);
        Usher other = Usher.open("kyndof")) {
      for (int i = 0; i < LINES; i++) {
        int kind = random.nextInt(KINDS);
        counts[kind]++;
        lines.add(line(kind, "c" + i, usher, other));
      }
    }
    String log = Samples.write(folder.resolve("odd.log"), String.join("\n", lines) + "\n");

    CommandRun run = CommandRun.usher("replay", policy, log, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    JsonNode told = json.get("log");
    assertThat(told.get("lines").asInt()).as("seed %s", SEED).isEqualTo(LINES);
    assertThat(json.get("compared").asInt()).isEqualTo(counts[0]);
    assertThat(told.get("withoutContact").asInt()).isEqualTo(counts[1]);
    assertThat(told.get("ofOtherPolicies").asInt()).isEqualTo(counts[2]);
    assertThat(json.get("refusedStill").asInt()).isEqualTo(counts[3]);
    assertThat(json.get("kinds").get(0).get("kind").asText()).isEqualTo("now-decided");
    assertThat(json.get("changed").asInt()).isEqualTo(counts[4]);
    assertThat(told.get("cut").asInt()).isEqualTo(counts[5]);
    assertThat(told.get("missing").asInt()).isEqualTo(3 * counts[6]);
    assertThat(told.get("malformed").asInt()).isEqualTo(counts[7] + counts[8]);
    assertThat(run.errors()).hasSize(counts[5] + counts[7] + counts[8]);
    assertThat(run.exit()).isEqualTo(1);
  }

  private static String line(int kind, String id, Usher usher, Usher other) {
    String good = Logs.line(usher, contact(id, "\"refund\":\"450.00 USD\""));
    return switch (kind) {
      case 0 -> good;
      case 1 -> Logs.bare(usher, contact(id));
      case 2 -> Logs.line(other, contact(id));
      case 3 -> Logs.line(usher, contact(id, "\"topic\":\"nothing\""));
      case 4 -> refused(Logs.logged(usher, contact(id)));
      case 5 -> good.substring(0, good.length() * 2 / 3);
      case 6 -> Logs.line(new DroppedDecisions(3, Instant.EPOCH));
      case 7 -> good.replace("\"tier\":1", "\"tier\":\"first\"");
      default -> id + " and no JSON";
    };
  }

  private static String refused(LoggedDecision line) {
    return Logs.line(
        LoggedDecision.refused(line.policy(), line.id(), line.at(), "not then", Logs.TOOK)
            .carrying(line.contact().orElseThrow()));
  }

  @Test
  void aLogThatIsLongerThanTheMemory_isReplayed() throws Exception {
    String policy = Samples.policy(folder.resolve("returns"));
    Path log = folder.resolve("long.log");
    try (Usher usher = Logs.opened(policy)) {
      byte[] line =
          (Logs.line(usher, contact("c", "\"refund\":\"450.00 USD\"")) + "\n").getBytes(UTF_8);
      try (OutputStream out = Files.newOutputStream(log)) {
        for (long written = 0; written < 50_000_000; written += line.length) {
          out.write(line);
        }
      }
    }
    Samples.write(
        folder.resolve("returns/rules.drl"),
        Samples.read(folder.resolve("returns/rules.drl")).replace("refund > 500", "refund > 400"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.usher.ops.Main",
                "replay",
                policy,
                log.toString(),
                "--all",
                "-o",
                folder.resolve("out.txt").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("err.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err.txt"))).isZero();
    try (Stream<String> out = Files.lines(folder.resolve("out.txt"))) {
      assertThat(out.filter(each -> each.contains(" otherwise (100.0 %)"))).hasSize(1);
    }
  }
}
