package dev.usher.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verbs about the money need a manifest that says what holds without them. */
class RefundCheckTest {
  private static final String RULES =
      CheckedRules.file(
          CheckedRules.rule("a", "Assessed", "", "$case.escalate(2).grant(5);")
              + CheckedRules.rule("b", "Assessed", "", "$case.cap(5).refuse(\"worn\");"));

  private static List<String> problems(Manifest manifest) {
    RuleDiagnostics diagnostics = new RuleDiagnostics(CheckedRules.FILE);
    new PolicyCheck(manifest)
        .check(RuleFileReader.read(CheckedRules.FILE, RULES, diagnostics), diagnostics);
    return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void policyWithoutRefunds_isToldOnce() {
    Manifest without =
        Manifest.builder("costume-maker", "1.0.0")
            .hours(CheckedRules.MANIFEST.hours())
            .currency(CheckedRules.MANIFEST.currency())
            .tiers(CheckedRules.MANIFEST.tiers())
            .build();

    assertThat(problems(without))
        .containsExactly(
            "refunds.drl:6:23: grant needs refunds in policy.yaml, which says what holds where no"
                + " rule grants or refuses (add refunds: {unless-ruled: granted} to policy.yaml,"
                + " or refused)");
    assertThat(problems(CheckedRules.MANIFEST)).isEmpty();
  }
}
