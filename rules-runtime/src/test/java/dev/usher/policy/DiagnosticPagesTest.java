package dev.usher.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code docs/diagnostics}: every code has its page, whose broken example has that code and no
 * other, whose words are the product's, and whose mended example has none; what takes a proof, the
 * tests of the analysis hold to its page. Run with {@code -Ddiagnostics.wording=write} to write the
 * product's words into the pages.
 */
class DiagnosticPagesTest {
  /** What takes a proof to say, and an example of files that the proof's tests look at. */
  private static final Set<String> INVARIANTS =
      Set.of(DiagnosticCode.BROKEN_INVARIANT.id(), DiagnosticCode.OPEN_INVARIANT.id());

  private static final boolean REWRITE = "write".equals(System.getProperty("diagnostics.wording"));

  static Stream<DiagnosticPage> pages() throws IOException {
    try (Stream<Path> files = Files.list(DiagnosticPage.FOLDER)) {
      return files
          .filter(file -> !file.endsWith("README.md"))
          .sorted()
          .map(DiagnosticPage::read)
          .toList()
          .stream();
    }
  }

  @Test
  void everyCode_hasItsPage_andEveryPageItsCode() throws IOException {
    assertThat(pages().map(page -> page.path().getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DiagnosticCode.values()).map(code -> code.id() + ".md").toList());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void heading_isTheCode_andTheFirstSentenceItsTitle(DiagnosticPage page) {
    DiagnosticCode code = DiagnosticCode.find(page.code()).orElseThrow();

    assertThat(page.path().getFileName()).hasToString(page.code() + ".md");
    assertThat(page.text()).startsWith("# `" + code.id() + "`\n\n" + code.title() + ".");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void brokenExample_hasThatCodeAlone_inTheProductsWords(DiagnosticPage page) throws IOException {
    if (INVARIANTS.contains(page.code())) {
      assertThat(diagnostics(page.broken())).isEmpty();
      return;
    }
    if (!page.hasExample()) {
      assertThat(page.text()).contains("\n## Broken\n", "\n## Mended\n");
      return;
    }
    List<Diagnostic> found = diagnostics(page.broken());
    String said = found.stream().map(each -> each + "\n").collect(Collectors.joining());

    assertThat(found).as(said).extracting(each -> each.code().id()).containsOnly(page.code());
    if (REWRITE) {
      Files.writeString(page.path(), page.saying(said));
    } else {
      assertThat(page.said()).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void mendedExample_hasNothingToSay(DiagnosticPage page) {
    if (page.hasExample()) {
      assertThat(diagnostics(page.mended())).isEmpty();
    }
  }

  private static List<Diagnostic> diagnostics(Map<String, String> files) {
    return CheckedPolicy.of(PolicySource.of(files)).diagnostics();
  }
}
