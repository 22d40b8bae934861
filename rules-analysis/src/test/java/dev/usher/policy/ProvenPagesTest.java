package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.analysis.Finding;
import dev.usher.analysis.InvariantResult;
import dev.usher.analysis.PolicyAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/diagnostics} of what takes a proof: the broken example has that code, in
 * the product's words, and the mended one has nothing to say. Run with {@code
 * -Ddiagnostics.wording=write} to write the product's words into the pages.
 */
class ProvenPagesTest {
  private static final boolean REWRITE = "write".equals(System.getProperty("diagnostics.wording"));

  static Set<DiagnosticCode> codes() {
    return EnumSet.of(DiagnosticCode.BROKEN_INVARIANT, DiagnosticCode.OPEN_INVARIANT);
  }

  private static DiagnosticPage page(DiagnosticCode code) {
    return DiagnosticPage.read(DiagnosticPage.FOLDER.resolve(code.id() + ".md"));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void brokenExample_hasThatCodeAlone_inTheProductsWords(DiagnosticCode code) throws IOException {
    DiagnosticPage page = page(code);
    List<Diagnostic> found = diagnostics(page.broken());
    String said = found.stream().map(each -> each + "\n").collect(Collectors.joining());

    assertThat(found).as(said).extracting(Diagnostic::code).containsOnly(code);
    if (REWRITE) {
      Files.writeString(page.path(), page.saying(said));
    } else {
      assertThat(page.said()).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void mendedExample_hasNothingToSay(DiagnosticCode code) {
    assertThat(diagnostics(page(code).mended())).isEmpty();
  }

  private static List<Diagnostic> diagnostics(Map<String, String> files) {
    try (Usher usher = Usher.open(PolicySource.of(files))) {
      PolicyAnalysis analysis = PolicyAnalysis.of(usher.policy());
      return Stream.concat(
              analysis.findings().stream().map(Finding::diagnostic),
              analysis.invariants().stream()
                  .map(InvariantResult::diagnostic)
                  .flatMap(Optional::stream))
          .sorted()
          .toList();
    }
  }
}
