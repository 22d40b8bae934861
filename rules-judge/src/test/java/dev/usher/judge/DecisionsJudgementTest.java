package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.policy.PolicySource;
import dev.usher.testing.ShippedScenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Decisions as users get them, with the facts that contacts pose on their way: the judge lets fire
 * what Usher lets fire, and that is what reasons name. How many contacts there are for each policy
 * is the system property {@code comparison.decisions}.
 */
class DecisionsJudgementTest {
  private static final int DECISIONS = Integer.getInteger("comparison.decisions", 1_000);
  private static final int ONE_BY_ONE = 100;
  private static final long SEED = 31;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void shippedPolicy_decidesScenariosAndContactsAsTheJudgeDoes(String policy, TestReporter report) {
    Judge judge = Judge.of(PolicySource.named(policy));
    Judgement judgement =
        judge.judge(
            Stream.concat(
                ShippedScenarios.of(policy).stream()
                    .map(each -> new AskedContact(each.contact(), each.at())),
                BoundaryContacts.of(judge.policy(), SEED).stream().limit(DECISIONS)));

    report.publishEntry(policy + ": " + judgement.summary() + ", seed " + SEED);
    assertThat(judgement.agrees()).as(judgement.describe()).isTrue();
    assertThat(judgement.fired()).hasSize(judgement.rules());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void reasons_nameTheRulesThatTheJudgeLetsFire(String policy) {
    Judge judge = Judge.of(PolicySource.named(policy));
    try (Usher usher = Usher.open(policy)) {
      List<AskedContact> contacts =
          BoundaryContacts.of(judge.policy(), SEED).stream().limit(ONE_BY_ONE).toList();
      for (AskedContact asked : contacts) {
        Set<String> named = new TreeSet<>();
        for (Reason reason : usher.decide(asked.contact(), asked.moment()).reasons()) {
          if (reason.source() instanceof Source.Rule rule) {
            named.add(rule.name());
          }
        }
        Set<String> fired = judge.judge(List.of(asked)).fired();
        assertThat(fired).as("seed %d, contact %s", SEED, asked.contact().id()).containsAll(named);
        if (asked.contact().neededBy() == null) {
          // With it, an emergency may come whose rules fire already and say nothing yet.
          assertThat(named).as("contact %s", asked.contact().id()).isEqualTo(fired);
        }
      }
    }
  }
}
