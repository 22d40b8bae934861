package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.testing.ShippedScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is said about what comes with Usher. */
class ShippedPoliciesTest {
  private static final Path EXAMPLES = Path.of("../examples");

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(file -> file.endsWith("policy.yaml") && !file.toString().contains("target"))
          .map(Path::getParent)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shippedPolicy_hasNothingToSay(String name) {
    try (Usher usher = Usher.open(name)) {
      assertThat(usher.policy().diagnostics()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void example_hasNothingToSay(Path folder) {
    try (Usher usher = Usher.open(folder)) {
      assertThat(usher.policy().diagnostics()).isEmpty();
    }
  }
}
