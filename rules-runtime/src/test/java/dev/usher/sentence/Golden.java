package dev.usher.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sentences as they were reviewed; {@code -Dsentences.wording=write} takes today's over. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/sentences");

  private Golden() {}

  static void assertSame(String file, List<String> lines) {
    Path golden = FOLDER.resolve(file);
    try {
      if ("write".equals(System.getProperty("sentences.wording"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(golden, String.join("\n", lines) + "\n");
      }
      assertThat(lines)
          .as("%s; -Dsentences.wording=write takes today's sentences over", file)
          .isEqualTo(Files.readAllLines(golden));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
