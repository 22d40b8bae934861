package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.judge.BoundaryContacts;
import dev.usher.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The model and the engine say the same of random policies. How many there are is the system
 * property {@code agreement.policies}.
 */
class RandomPoliciesAgreementTest {
  private static final int POLICIES = Integer.getInteger("agreement.policies", 10);
  private static final int RULES = 40;
  private static final int CONTACTS = 200;
  private static final int THROUGHOUT = 5;

  @Test
  void randomPolicies_areModelled(TestReporter report) {
    long moments = 0;
    long refused = 0;
    int fired = 0;
    for (int seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed, RULES);
      Agreement agreement = Agreement.of(policy);
      BoundaryContacts contacts = BoundaryContacts.of(policy, seed);
      for (int i = 0; i < CONTACTS; i++) {
        if (i % THROUGHOUT == 0) {
          agreement.throughout(contacts.next());
        } else {
          agreement.at(contacts.next());
        }
      }
      assertThat(agreement.differences()).as("seed %d", seed).isEmpty();
      moments += agreement.moments();
      refused += agreement.refused();
      fired += agreement.fired().size();
    }
    report.publishEntry(
        "%d random policies, %d of %d rules fired, %d decisions, %d contacts refused: no difference"
            .formatted(POLICIES, fired, POLICIES * RULES, moments, refused));
    assertThat(fired).isGreaterThan(POLICIES * RULES / 2);
  }
}
