package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The model and the engine say the same of contacts, at their receipt and at later moments. How
 * many contacts there are for each policy is the system property {@code agreement.contacts}; each
 * twentieth is looked at throughout its life.
 */
class ModelAgreementTest {
  private static final int CONTACTS = Integer.getInteger("agreement.contacts", 2_000);
  private static final int THROUGHOUT = 20;
  private static final long SEED = 41;

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void shippedPolicy_isModelled(PolicySource source, TestReporter report) {
    Policy policy = PolicyLoader.load(source).policy();
    Agreement agreement = Agreement.of(policy);
    BoundaryContacts contacts = BoundaryContacts.of(policy, SEED);
    for (int i = 0; i < CONTACTS; i++) {
      if (i % THROUGHOUT == 0) {
        agreement.throughout(contacts.next());
      } else {
        agreement.at(contacts.next());
      }
    }
    report.publishEntry(
        "%s: %d contacts, %d decisions, seed %d: no difference"
            .formatted(policy.ref(), CONTACTS, agreement.moments(), SEED));
    assertThat(agreement.differences()).isEmpty();
    assertThat(agreement.refused()).isZero();
    assertThat(agreement.fired().size()).isGreaterThan(policy.rules().size() * 9 / 10);
  }
}
