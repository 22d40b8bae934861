package dev.usher.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mistake in a manifest is a problem at its place. What is said of which stands among the
 * broken policies in {@code src/test/resources/diagnostics}.
 */
class ManifestProblemsTest {
  private static final String SHORTEST =
      """
      policy: kyndof
      version: 1.0.0
      zone: Asia/Seoul
      hours: {mon-fri: 09:00-18:00}
      currency: USD
      tiers: [agent, lead]
      """;

  private final List<Diagnostic> problems = new ArrayList<>();

  private Optional<Manifest> read(String yaml) {
    return ManifestReader.read("policy.yaml", yaml, problems);
  }

  static Stream<Arguments> tooLarge() {
    return Stream.of(
        arguments("#".repeat(10_000_001), 1, 1),
        arguments("a: [".repeat(50), 1, 81),
        arguments(SHORTEST.replace("kyndof", "a".repeat(101)), 1, 9));
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void text_thatIsTooLarge_isOneProblemAtItsPlace(String yaml, int line, int column) {
    assertThat(read(yaml)).isEmpty();
    Diagnostic problem = problems.get(0);
    assertThat(problems).hasSize(1);
    assertThat(problem.code()).isEqualTo(DiagnosticCode.LIMIT_EXCEEDED);
    assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
  }

  @Test
  void mistakes_inManyPlaces_areAllReportedInTheOrderOfTheFile() {
    String yaml =
        SHORTEST.replace("zone: Asia/Seoul", "zone: Mars/Base").replace("USD", "DOLLARS")
            + "teams: [Ops, B]\nhours: always\nholidays: [x]\n";
    assertThat(read(yaml)).isEmpty();
    assertThat(problems).extracting(Diagnostic::line).containsExactly(3, 5, 7, 7, 8, 9);
  }

  @Test
  void aliases_thatWouldMultiply_areRefusedAtOnce() {
    String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
    assertThat(read(bomb)).isEmpty();
    assertThat(problems)
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.UNSUPPORTED_YAML);
  }
}
