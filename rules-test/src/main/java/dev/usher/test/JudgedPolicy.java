package dev.usher.test;

import dev.usher.judge.BoundaryContacts;
import dev.usher.judge.Judge;
import dev.usher.judge.Judgement;
import dev.usher.judge.TextRefusedException;
import dev.usher.model.AskedContact;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioFiles;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** A policy before the judge. The only class here that knows the judge, which may be missing. */
final class JudgedPolicy {
  private JudgedPolicy() {}

  static void assertAgreement(PolicySource policy, int generated, long seed) {
    assertAgrees(policy.name(), judged(policy, generated, seed), seed);
  }

  static void assertAgrees(String policy, Judgement judgement, long seed) {
    if (!judgement.agrees()) {
      Assertions.fail("policy %s, contacts of seed %d:%n%s", policy, seed, judgement.describe());
    }
  }

  private static Judgement judged(PolicySource policy, int generated, long seed) {
    try {
      Judge judge = Judge.of(policy);
      Stream<AskedContact> scenarios =
          ScenarioFiles.read(judge.policy(), ScenarioFiles.texts(policy)).stream()
              .map(each -> new AskedContact(each.contact(), each.at()));
      return judge.judge(
          Stream.concat(
              scenarios, BoundaryContacts.of(judge.policy(), seed).stream().limit(generated)));
    } catch (TextRefusedException refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
  }
}
