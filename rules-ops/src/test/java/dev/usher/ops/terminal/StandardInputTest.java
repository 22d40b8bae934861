package dev.usher.ops.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a process reads from a pipe, which has no position that could be asked for. */
class StandardInputTest {
  private static final String FORMED =
      """
      package returns;

      rule "a"
      when
          $case : Tiered()
      then
          $case.hold("x");
      end
      """;

  @Test
  void rulesInAPipe_comeOutInForm() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "format",
                "-")
            .redirectErrorStream(true)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(FORMED.replace("    ", "\t").getBytes(UTF_8));
    }
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(FORMED);
    assertThat(process.waitFor()).isZero();
  }
}
