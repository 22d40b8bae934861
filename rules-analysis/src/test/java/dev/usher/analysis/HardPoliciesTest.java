package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.check.CheckedPolicy;
import dev.usher.compare.DecisionDifference;
import dev.usher.internal.decide.Decider;
import dev.usher.model.decision.Decision;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked of a policy that asks too much of a proof is answered, or open with a reason.
 */
class HardPoliciesTest {
  private static final int RULES = Integer.getInteger("agreement.hard-rules", 200);

  /** From so many rules with random thresholds on not everything can be asked. */
  private static final int TOO_MANY = 3_000;

  /**
   * A policy.
   *
   * @param name what it is
   */
  record Hard(String name, PolicySource source) {
    Policy policy() {
      return CheckedPolicy.policy(source);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hard> policies() {
    return Stream.of(
        new Hard("ordinary rules", HardPolicies.ordinary(RULES)),
        new Hard("random thresholds, seed 1", HardPolicies.thresholds(RULES, 1)),
        new Hard("random pairs of labels, seed 1", HardPolicies.pairs(80, 300, 1)),
        new Hard("random pairs of labels, seed 2", HardPolicies.pairs(80, 300, 2)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void findings_areShown_orOpenWithAReason(Hard hard) {
    PolicyAnalysis analysis = PolicyAnalysis.of(hard.policy());

    assertThat(analysis.findings())
        .filteredOn(each -> each.diagnostic().code() == DiagnosticCode.CONFLICTING_RULES)
        .allSatisfy(each -> assertThat(each.example()).isNotNull());
    assertThat(analysis.open()).doesNotHaveDuplicates().allMatch(each -> !each.isBlank());
    boolean isTooMuch = hard.name().startsWith("random thresholds") && RULES >= TOO_MANY;
    assertThat(analysis.open().toString().contains("it takes too much")).isEqualTo(isTooMuch);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void invariants_areProven_orBrokenByAContact_orOpenWithAReason(Hard hard) {
    List<InvariantResult> results = PolicyAnalysis.of(hard.policy()).invariants();

    assertThat(results).hasSize(3);
    for (InvariantResult each : results) {
      switch (each.verdict()) {
        case PROVEN -> assertThat(each.shown()).isEmpty();
        case BROKEN -> assertThat(each.shown()).isNotEmpty();
        case OPEN -> assertThat(each.why()).isNotBlank();
      }
    }
    assertThat(results.get(0).verdict()).isEqualTo(InvariantResult.Verdict.PROVEN);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void anEditedFigure_changesNothing_orAContactShowsIt_orItIsOpenWithAReason(Hard hard) {
    Policy before = hard.policy();
    Policy after = CheckedPolicy.policy(HardPolicies.edited(hard.source()));
    PolicyDiff diff = PolicyDiff.between(before, after);

    assertThat(diff.rules()).hasSize(1);
    for (AttributeDiff each : diff.attributes()) {
      switch (each.equality()) {
        case EQUAL -> assertThat(each.witness()).isNull();
        case DIFFERENT -> isShown(each.witness(), before, after);
        case OPEN -> assertThat(each.why()).isNotBlank();
      }
    }
  }

  private static void isShown(@Nullable Witness witness, Policy before, Policy after) {
    assertThat(witness).isNotNull();
    Decision one = Decider.of(before).decide(witness.contact(), witness.at());
    Decision other = Decider.of(after).decide(witness.contact(), witness.at());
    assertThat(DecisionDifference.between(one, other).isEmpty()).isFalse();
  }
}
