package dev.usher.internal.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.Severity;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Statement;
import dev.usher.policy.PolicyException;
import dev.usher.testing.PolicyFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every decision keeps without a rule bears the clause that the manifest names for it. */
class KeptClausesTest {
  @TempDir private Path folder;

  @Test
  void manifest_thatNamesThem_givesThemToReasonsAndToScenarios() {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file(
                "policy.yaml",
                PolicyFolder.MANIFEST + "clauses: {stated-severity: DK-S1, recorded-tier: DK-T6}\n")
            .rules("Assessed() => escalate(1)");
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .severity(Severity.HIGH)
            .progress(Progress.builder().tier(2).build())
            .build();

    try (Usher usher = policy.open()) {
      assertThat(usher.policy().clauses()).containsExactly("DK-1", "DK-S1", "DK-T6");
      assertThat(clauses(usher, contact))
          .containsEntry(Statement.STATED_SEVERITY.words(), "DK-S1")
          .containsEntry(Statement.RECORDED_TIER.words(), "DK-T6");
    }
  }

  @Test
  void manifest_thatNamesNone_leavesThemWithout() {
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
            .severity(Severity.HIGH)
            .build();

    try (Usher usher = new PolicyFolder(folder).rules("Assessed() => escalate(1)").open()) {
      assertThat(usher.policy().clauses()).containsExactly("DK-1");
      assertThat(clauses(usher, contact)).containsEntry(Statement.STATED_SEVERITY.words(), "");
    }
  }

  @Test
  void clause_thatARuleEncodesToo_isRefused() {
    PolicyFolder policy =
        new PolicyFolder(folder)
            .file("policy.yaml", PolicyFolder.MANIFEST + "clauses: {recorded-tier: DK-1}\n")
            .rules("Assessed() => escalate(1)");

    assertThatThrownBy(policy::open)
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(
            "rules.drl:2:1: clause DK-1 needs no rule, says policy.yaml under clauses (give the rule"
                + " another clause, or take this one out of policy.yaml)");
  }

  private static Map<String, String> clauses(Usher usher, Contact contact) {
    return usher.decide(contact).reasons().stream()
        .collect(
            Collectors.toMap(
                Reason::rule, reason -> reason.clause() == null ? "" : reason.clause()));
  }
}
