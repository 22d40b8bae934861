package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The model and the engine say the same of contacts, at their receipt and at later moments. */
class ModelAgreementTest {
  private static final int CONTACTS = Integer.getInteger("analysis.contacts", 2_000);
  private static final long SEED = 41;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shippedPolicies_areModelled(String name) {
    Policy policy = dev.usher.Usher.open(PolicySource.named(name)).policy();
    assertThat(differences(policy, CONTACTS)).isEmpty();
  }

  static List<String> differences(Policy policy, int contacts) {
    PolicyModel model = PolicyModel.of(policy);
    Decider decider = new Decider(policy, RuleNetwork.of(policy.rules()), null);
    List<String> differences = new ArrayList<>();
    List<AskedContact> asked = BoundaryContacts.of(policy, SEED).stream().limit(contacts).toList();
    for (AskedContact each : asked) {
      CaseTrace trace = decider.trace(each.contact(), each.moment());
      for (String difference : Told.differences(model, trace, each.moment())) {
        if (differences.size() < 20) {
          differences.add(each.contact().id() + ": " + difference);
        }
      }
    }
    return differences;
  }
}
