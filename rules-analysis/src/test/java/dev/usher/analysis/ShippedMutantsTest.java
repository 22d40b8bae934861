package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of the policies that come with Usher, and of the example that readers copy, notice
 * every small change of a rule that changes a decision.
 */
class ShippedMutantsTest {

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void everyMutant_isKilled_orProvenToChangeNothing(PolicySource source) {
    Policy policy = PolicyLoader.load(source).policy();

    MutationRun run = MutationRun.of(Mutants.of(policy), SmallPolicies.scenarios(policy, source));

    assertThat(run.results())
        .filteredOn(
            each -> each.state() != MutantState.KILLED && each.state() != MutantState.EQUIVALENT)
        .extracting(each -> each.mutant() + " (" + each.why() + ")")
        .isEmpty();
    assertThat(run.score()).isEqualTo(100);
    assertThat(run.mutants().passedOver()).isZero();
    // Most of them are killed, not proven.
    assertThat(run.results(MutantState.KILLED).size())
        .isGreaterThan(9 * run.results(MutantState.EQUIVALENT).size());
  }
}
