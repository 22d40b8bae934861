package dev.usher.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A policy with 20 mistakes: each is told at its very place, and nothing of the mended policy. */
class SeededDefectsTest {
  private static final Path BOX_OFFICE = Path.of("src/test/resources/box-office");

  @Test
  void defects_areEachNamedAtTheirPlace() throws IOException {
    List<String> wanted = Files.readAllLines(BOX_OFFICE.resolve("defects.txt"));

    assertThat(wanted).hasSizeGreaterThanOrEqualTo(18);
    assertThat(named("defects")).containsExactlyElementsOf(wanted);
  }

  /** What is so of a single cent is shown by a contact with just that amount. */
  @Test
  void boundaries_areShownToTheCent() {
    PolicyAnalysis analysis = PolicyAnalysis.of(policy("defects"));

    assertThat(analysis.findings())
        .filteredOn(each -> each.diagnostic().message().contains("name different queues"))
        .singleElement()
        .extracting(each -> requireNonNull(each.example()).contact().shippingCost())
        .hasToString("50.00 EUR");
    assertThat(analysis.invariants())
        .filteredOn(each -> each.invariant().name().contains("above 100"))
        .singleElement()
        .extracting(each -> each.shown().get(0).asked().contact().refund())
        .hasToString("500.01 EUR");
  }

  /** A contact can be pasted, and a clock shows what the policy's own does. */
  @Test
  void whatIsSaid_showsContacts_andTheClockOfThePolicy() {
    PolicyAnalysis analysis = PolicyAnalysis.of(policy("defects"));

    assertThat(analysis.findings())
        .filteredOn(each -> each.diagnostic().message().contains("name different queues"))
        .singleElement()
        .extracting(each -> each.diagnostic().hint().orElseThrow())
        .asString()
        .endsWith(
            "part their conditions; this contact shows it: {\"id\":\"contact\","
                + "\"receivedAt\":\"2026-03-04T09:00:00Z\",\"channel\":\"EMAIL\","
                + "\"shippingCost\":\"50.00 EUR\"}");
    assertThat(analysis.invariants())
        .filteredOn(each -> each.invariant().name().equals("A VIP never waits longer"))
        .singleElement()
        .extracting(InvariantResult::why)
        .asString()
        .contains("falls due at 2026-03-04 10:20 and not at 2026-03-04 10:10");
  }

  @Test
  void mended_nothingIsNamed() {
    assertThat(named("mended")).isEmpty();
    assertThat(PolicyAnalysis.of(policy("mended")).open()).isEmpty();
    assertThat(PolicyAnalysis.of(policy("mended")).invariants())
        .hasSize(5)
        .allMatch(each -> each.verdict() == InvariantResult.Verdict.PROVEN);
  }

  /** What is said of a policy, and the text that stands where it is said. */
  private static List<String> named(String folder) {
    PolicySource source = source(folder);
    Policy policy = policy(folder);
    PolicyAnalysis analysis = PolicyAnalysis.of(policy);
    Map<String, String> texts = PolicyFiles.rules(source).texts(new ArrayList<>());
    return Stream.of(
            policy.diagnostics().stream(),
            analysis.findings().stream().map(Finding::diagnostic),
            analysis.invariants().stream().flatMap(each -> each.diagnostic().stream()))
        .flatMap(each -> each)
        .sorted()
        .map(
            each ->
                "%s:%d %s: %s"
                    .formatted(each.file(), each.line(), each.code().id(), shown(each, texts)))
        .toList();
  }

  private static String shown(Diagnostic diagnostic, Map<String, String> texts) {
    String line =
        requireNonNull(texts.get(diagnostic.file())).lines().toList().get(diagnostic.line() - 1);
    int from = diagnostic.column() - 1;
    return line.substring(from, from + diagnostic.length());
  }

  private static PolicySource source(String folder) {
    return PolicySource.folder(BOX_OFFICE.resolve(folder));
  }

  private static Policy policy(String folder) {
    return PolicyLoader.load(source(folder)).policy();
  }
}
