package dev.usher.analysis;

import static dev.usher.analysis.SmallPolicies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.SamplePolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What hangs on more than it seems to is not proven as if it did not. */
class FalseProofsTest {
  @Test
  void deadlineOnTheClockOfABoundDesk_isOne() {
    Policy before =
        SmallPolicies.of(
            "rule \"A\" when $case : Tiered($desk : account.desk) then"
                + " $case.act(\"visit\", byNeeded(businessDays(2, $desk))); end");
    Policy after = SmallPolicies.of(rule("A", "Tiered()", "act(\"visit\")"));

    assertThat(PolicyDiff.between(before, after).verdict()).isEqualTo(Equality.DIFFERENT);
  }

  @Test
  void actionThatFollowsATarget_mayFallAsThatIsMoved() {
    Policy policy =
        stating(
            "never-falls: {of: [actions], as: refund}",
            rule("A", "Tiered(refund >= 100)", "respondWithin(hours(4))"),
            rule("B", "Tiered(refund == null || refund < 100)", "respondWithin(hours(2))"),
            rule("C", "Tiered()", "act(\"remind\", afterTarget(\"first-response\", hours(1)))"));

    assertThat(PolicyAnalysis.of(policy).invariants())
        .extracting(InvariantResult::verdict)
        .containsExactly(InvariantResult.Verdict.OPEN);
  }

  @Test
  void contactsOnATopicThatMoneySettles_mayBecomeFewerAsItGrows() {
    Policy policy =
        stating(
            "never-later: {of: [first-response], as: refund}",
            rule("A", "Intake(refund >= 100)", "topic(\"refund\")"),
            rule("B", "Tiered(contactsOnTopicWithin(days(7)) >= 2)", "respondWithin(hours(1))"));

    assertThat(PolicyAnalysis.of(policy).invariants())
        .extracting(InvariantResult::verdict)
        .doesNotContain(InvariantResult.Verdict.PROVEN);
  }

  private static Policy stating(String invariant, String... rules) {
    return PolicyLoader.load(
            PolicySource.of(
                Map.of(
                    "policy.yaml",
                    SamplePolicy.TEXT,
                    "rules.drl",
                    "package costume_maker;\n" + String.join("\n", rules),
                    "invariants.yaml",
                    "invariants:\n  - name: It holds\n    " + invariant + "\n")))
        .policy();
  }
}
