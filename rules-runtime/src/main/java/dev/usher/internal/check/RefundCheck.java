package dev.usher.internal.check;

import dev.usher.internal.manifest.ManifestPart;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Verb;
import java.util.EnumSet;
import java.util.Set;

/** Checks that a policy whose rules speak of the money gives verdicts on it; says so once. */
final class RefundCheck {
  private static final Set<Verb> ABOUT_MONEY =
      EnumSet.of(Verb.CAP, Verb.GRANT, Verb.GRANT_PER, Verb.REFUSE);

  private boolean wanting;

  RefundCheck(Manifest manifest, Set<ManifestPart> unknown) {
    this.wanting = manifest.refunds().isEmpty() && !unknown.contains(ManifestPart.REFUNDS);
  }

  void check(Rule rule, RuleDiagnostics diagnostics) {
    for (Proposed proposed : rule.proposals()) {
      if (wanting && ABOUT_MONEY.contains(proposed.verb())) {
        wanting = false;
        diagnostics.add(
            DiagnosticCode.UNDECLARED_REFUNDS,
            proposed.place(),
            proposed.verb().key()
                + " needs refunds in policy.yaml, which says what holds where no rule grants or"
                + " refuses",
            "add refunds: {unless-ruled: granted} to policy.yaml, or refused");
      }
    }
  }
}
