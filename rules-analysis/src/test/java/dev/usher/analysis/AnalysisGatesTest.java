package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.live.Reload;
import dev.usher.live.ReloadGate;
import dev.usher.live.ReloadGates;
import dev.usher.policy.PolicySource;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reload may not bring: a broken invariant, and an approval that somebody loses. */
class AnalysisGatesTest {
  private static final String RULES = "Assessed(refund >= %d) => approve(\"finance\")";

  @TempDir private Path folder;

  @BeforeEach
  void policy() {
    new PolicyFolder(folder)
        .file(
            "invariants.yaml",
            """
            invariants:
              - name: Finance agrees to all from 500 on
                always: {when: refund >= 500, has: [approvals.finance]}
            """)
        .rules(RULES.formatted(100));
  }

  private Usher open(ReloadGate gate) {
    return Usher.builder(PolicySource.folder(folder))
        .gates(ReloadGates.builder().gate(gate).build())
        .open();
  }

  private Reload reloaded(Usher usher, int threshold) {
    new PolicyFolder(folder).rules(RULES.formatted(threshold));
    return usher.reload();
  }

  @Test
  void brokenInvariant_keepsAPolicyOut_aProvenOneDoesNot() {
    try (Usher usher = open(AnalysisGates.invariants(true))) {
      assertThat(reloaded(usher, 500)).isInstanceOf(Reload.Activated.class);

      Reload.Refused refused = (Reload.Refused) reloaded(usher, 501);
      assertThat(refused.by()).isEqualTo(Reload.RefusedBy.OWN_GATE);
      assertThat(refused.reasons())
          .singleElement()
          .asString()
          .contains(
              "\"Finance agrees to all from 500 on\" does not hold", "\"refund\":\"500.00 USD\"");
      assertThat(usher.versions().current().number()).isEqualTo(2);
    }
  }

  @Test
  void lostApproval_keepsAPolicyOut_aGainedOneDoesNot() {
    try (Usher usher = open(AnalysisGates.approvals(true))) {
      assertThat(reloaded(usher, 50)).isInstanceOf(Reload.Activated.class);

      Reload.Refused refused = (Reload.Refused) reloaded(usher, 51);
      assertThat(refused.reasons())
          .singleElement()
          .asString()
          .contains("approvals lose finance", "\"refund\":\"50.00 USD\"");
    }
  }

  @Test
  void higherTier_standsInForALowerOne() {
    new PolicyFolder(folder).rules("Assessed(refund >= 100) => approve(\"specialist\")");
    try (Usher usher = open(AnalysisGates.approvals(true))) {
      new PolicyFolder(folder).rules("Assessed(refund >= 100) => approve(\"lead\")");
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);

      new PolicyFolder(folder).rules("Assessed(refund >= 100) => approve(\"specialist\")");
      assertThat(usher.reload()).isInstanceOf(Reload.Refused.class);
    }
  }

  @Test
  void lostChoice_keepsAPolicyOut_unlessOneOfItMustAgree() {
    String choice = "Assessed(refund >= %d) => approveAny(1, \"specialist\", \"lead\")";
    new PolicyFolder(folder).rules(choice.formatted(100));
    try (Usher usher = open(AnalysisGates.approvals(true))) {
      new PolicyFolder(folder).rules("Assessed(refund >= 100) => approve(\"lead\")");
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
    }
    new PolicyFolder(folder).rules(choice.formatted(100));
    try (Usher usher = open(AnalysisGates.approvals(false))) {
      new PolicyFolder(folder).rules(choice.formatted(101));

      Reload.Refused refused = (Reload.Refused) usher.reload();
      assertThat(refused.reasons())
          .singleElement()
          .asString()
          .contains("one of lead and specialist", "\"refund\":\"100.00 USD\"");
    }
  }

  @Test
  void snippetOfThePage_standsHere() throws IOException {
    ReloadGates gates =
        ReloadGates.builder()
            .gate(AnalysisGates.invariants(false)) // true: none may be open either
            .gate(AnalysisGates.approvals(true))
            .build();
    assertThat(gates.own()).hasSize(2);

    String page = plain(Files.readString(Path.of("../docs/operating.md")));
    String here =
        plain(Files.readString(Path.of("src/test/java/dev/usher/analysis/AnalysisGatesTest.java")));
    String snippet = page.substring(page.indexOf("ReloadGates.builder() .gate(AnalysisGates"));
    assertThat(here).contains(snippet.substring(0, snippet.indexOf("```")).strip());
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
