package dev.usher.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of what is shipped nothing is said, be it an error, a warning or an information. */
class NothingToSayTest {

  static Stream<Path> policies() throws IOException {
    try (Stream<Path> shipped = Files.walk(Path.of("../rules-kb/src/main/resources"));
        Stream<Path> examples = Files.walk(Path.of("../examples"))) {
      return Stream.concat(shipped, examples)
          .filter(file -> file.endsWith("policy.yaml") && !file.toString().contains("target"))
          .map(Path::getParent)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void rulesManifestAndScenarios_areAllRight(Path folder) {
    assertThat(CheckedPolicy.of(PolicySource.folder(folder)).diagnostics()).isEmpty();
  }
}
