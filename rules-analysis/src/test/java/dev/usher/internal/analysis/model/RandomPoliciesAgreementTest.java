package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The model and the engine say the same of random policies, and of those whose rules get in one
 * another's way. How many there are of each is the system property {@code agreement.policies}.
 */
class RandomPoliciesAgreementTest {
  private static final int POLICIES = Integer.getInteger("agreement.policies", 10);
  private static final int RULES = 40;
  private static final int CONTACTS = 200;
  private static final int THROUGHOUT = 5;

  private long moments;
  private long refused;
  private int fired;
  private int rules;

  private void compare(Policy policy, List<AskedContact> contacts, int seed) {
    Agreement agreement = Agreement.of(policy);
    for (int i = 0; i < contacts.size(); i++) {
      if (i % THROUGHOUT == 0) {
        agreement.throughout(contacts.get(i));
      } else {
        agreement.at(contacts.get(i));
      }
    }
    assertThat(agreement.differences()).as("seed %d", seed).isEmpty();
    moments += agreement.moments();
    refused += agreement.refused();
    fired += agreement.fired().size();
    rules += policy.rules().size();
  }

  private void publish(TestReporter report) {
    report.publishEntry(
        "%d policies, %d of %d rules fired, %d decisions, %d contacts refused: no difference"
            .formatted(POLICIES, fired, rules, moments, refused));
  }

  @Test
  void randomPolicies_areModelled(TestReporter report) {
    for (int seed = 1; seed <= POLICIES; seed++) {
      Policy policy = RandomPolicies.of(seed, RULES);
      compare(policy, BoundaryContacts.of(policy, seed).stream().limit(CONTACTS).toList(), seed);
    }
    publish(report);
    assertThat(fired).isGreaterThan(rules / 2);
  }

  @Test
  void densePolicies_areModelled(TestReporter report) {
    for (int seed = 1; seed <= POLICIES; seed++) {
      Policy policy = DensePolicies.of(seed);
      compare(policy, DensePolicies.contacts(policy, seed).limit(CONTACTS).toList(), seed);
    }
    publish(report);
    assertThat(fired).isGreaterThan(rules * 3 / 4);
  }
}
