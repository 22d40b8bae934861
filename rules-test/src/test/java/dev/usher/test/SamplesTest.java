package dev.usher.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code samples of the documentation stand in the tests, word for word. */
class SamplesTest {
  private static final Pattern SAMPLE = Pattern.compile("(?s)<pre>\\{@code(.*?)\\n \\* }</pre>");

  @Test
  void everySample_isPartOfATest() {
    String tests = squeezed(String.join("\n", texts("src/test/java")));
    List<String> samples = new ArrayList<>();
    for (String source : texts("src/main/java")) {
      SAMPLE.matcher(source).results().map(SamplesTest::code).forEach(samples::add);
    }

    assertThat(samples).hasSize(4).allSatisfy(sample -> assertThat(tests).contains(sample));
  }

  private static String code(MatchResult sample) {
    return squeezed(sample.group(1).replace("\n * ", "\n").replace("\nclass ", "\nstatic class "));
  }

  private static String squeezed(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static List<String> texts(String root) {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(Files::isRegularFile).map(SamplesTest::text).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
