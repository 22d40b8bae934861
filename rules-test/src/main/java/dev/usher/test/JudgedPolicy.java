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
    Judge judge;
    try {
      judge = Judge.of(policy);
    } catch (TextRefusedException refused) {
      throw new AssertionError(refused.getMessage(), refused);
    }
    assertAgreement(policy, judge, generated, seed);
  }

  static void assertAgreement(PolicySource policy, Judge judge, int generated, long seed) {
    Stream<AskedContact> scenarios =
        ScenarioFiles.read(judge.policy(), ScenarioFiles.texts(policy)).stream()
            .map(each -> new AskedContact(each.contact(), each.at()));
    Judgement judgement =
        judge.judge(
            Stream.concat(
                scenarios, BoundaryContacts.of(judge.policy(), seed).stream().limit(generated)));
    if (!judgement.agrees()) {
      Assertions.fail(
          "policy %s, contacts of seed %d:%n%s", policy.name(), seed, judgement.describe());
    }
  }
}
