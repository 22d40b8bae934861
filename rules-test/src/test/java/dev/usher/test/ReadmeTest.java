package dev.usher.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code README.md}: what it has users write stands in a test here, word for word, and works. */
class ReadmeTest {
  private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void everySnippet_standsInATest() throws IOException {
    String tests;
    try (Stream<Path> files = Files.list(Path.of("src/test/java/dev/usher/test"))) {
      tests =
          plain(
              files
                  .filter(Files::isRegularFile)
                  .map(ReadmeTest::text)
                  .collect(Collectors.joining()));
    }
    List<String> snippets =
        SNIPPET
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(MatchResult::group)
            .map(each -> plain(each.replace("```java", "").replace("```", "")))
            .toList();

    assertThat(snippets).hasSizeGreaterThan(1).allSatisfy(each -> assertThat(tests).contains(each));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Without what depends on where it stands. */
  private static String plain(String text) {
    return text.replace("static class", "class").replaceAll("\\s+", " ").strip();
  }
}
