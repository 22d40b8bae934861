package dev.usher.ops.decide;

import static dev.usher.ops.testing.CommandRun.fed;
import static dev.usher.ops.testing.Samples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nobody can decide, among others that come out all the same. */
class DecideOddLinesTest {
  @TempDir private static Path folder;
  private static String policy;

  @BeforeAll
  static void write() {
    policy = Samples.policy(folder.resolve("returns"));
    Samples.write(
        Path.of(policy, "show.drl"),
        """
        package returns;

        rule "Three working days before the show the case is an emergency"
        when $case : Classified() then $case.emergency(beforeNeeded(businessDays(3))); end
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void moments_out_of_reach_are_rejected_each_with_its_line(String format) {
    List<String> odd =
        List.of(
            received("9999-12-31T23:59:59Z", ""),
            received("1969-12-31T23:59:59Z", ""),
            received("1970-01-01T00:00:00Z", ",\"neededBy\":\"1970-01-02T00:00:00Z\""),
            received("2026-03-03T01:00:00Z", ",\"neededBy\":\"9999-12-31T23:59:59Z\""),
            received("+1000000000-12-31T23:59:59Z", ""),
            "{\"contact\":" + contact("bad") + ",\"at\":\"9999-12-31T23:59:59Z\"}",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[");
    StringBuilder lines = new StringBuilder(contact("good") + "\n");
    odd.forEach(line -> lines.append(line).append('\n').append(contact("good")).append('\n'));
    lines.append(received("1990-01-01T00:00:00Z", ",\"neededBy\":\"1990-01-02T00:00:00Z\"") + "\n");
    CommandRun run = fed(lines.toString(), "decide", policy, "-q", "--format", format);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors())
        .extracting(line -> line.replaceFirst("^<stdin>:(\\d+): .*", "$1"))
        .containsExactly(
            "2", "4", "6", "8", "10", "12", "14", "usher: 7 of 16 lines were rejected");
    assertThat(run.out().lines().filter(line -> !line.startsWith("CONTACT"))).hasSize(9);
  }

  private static String received(String moment, String more) {
    return "{\"id\":\"odd\",\"channel\":\"email\",\"receivedAt\":\"" + moment + "\"" + more + "}";
  }
}
