package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.analysis.HardPolicies;
import dev.usher.check.CheckedPolicy;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyModelTest {

  /** What a proof comes to within its bounds hangs on how terms are numbered. */
  @Test
  void termsAreNumberedAlike_wheneverAPolicyIsRead() {
    PolicySource source = HardPolicies.thresholds(100, 1);

    assertThat(numbers(source)).isEqualTo(numbers(source));
  }

  private static List<Integer> numbers(PolicySource source) {
    Policy policy = CheckedPolicy.policy(source);
    PolicyModel model = PolicyModel.of(policy);
    return policy.rules().stream()
        .flatMap(
            rule ->
                rule.conditions().stream()
                    .map(condition -> model.fires(rule, List.of(condition)).number()))
        .toList();
  }
}
