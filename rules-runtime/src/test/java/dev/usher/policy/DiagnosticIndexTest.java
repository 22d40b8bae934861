package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/diagnostics/README.md} lists every code. Run with {@code -Ddiagnostics.wording=write}
 * to have it written anew.
 */
class DiagnosticIndexTest {
  private static final Path PAGE = DiagnosticPage.FOLDER.resolve("README.md");

  private static final String HEAD =
      """
      # What can be said about a policy

      `usher check` and everything that reads a policy name what they find by these codes, which are stable. An
      *error* keeps a policy from being opened, or the scenarios of its file from being run; a *warning* is something
      that can hardly be meant; an *info* is worth knowing. Each page shows an example that has it, and the same
      mended; `usher check --explain CODE` shows the page on the command line.

      | code | severity | |
      |---|---|---|
      """;

  @Test
  void index_listsEveryCode() throws IOException {
    String index = HEAD + lines();
    if ("write".equals(System.getProperty("diagnostics.wording"))) {
      Files.writeString(PAGE, index);
    }
    assertThat(Files.readString(PAGE)).as("run with -Ddiagnostics.wording=write").isEqualTo(index);
  }

  private static String lines() {
    return Arrays.stream(DiagnosticCode.values())
        .sorted(Comparator.comparing(DiagnosticCode::id))
        .map(
            code ->
                "| [`%s`](%s.md) | %s | %s |\n"
                    .formatted(code.id(), code.id(), code.severity().id(), code.title()))
        .collect(Collectors.joining());
  }
}
