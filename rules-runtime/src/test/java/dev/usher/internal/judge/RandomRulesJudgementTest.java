package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.BoundaryContacts;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;

/**
 * Random policies: evaluation names the rules that the network fires, and Drools' own compiler
 * makes of their text the same rules and proposals. How many policies there are, and how often a
 * condition is evaluated, are the system properties {@code comparison.policies} and {@code
 * comparison.evaluations}.
 */
class RandomRulesJudgementTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();
  private static final int POLICIES = Integer.getInteger("comparison.policies", 10);
  private static final int EVALUATIONS = Integer.getInteger("comparison.evaluations", 2_000);
  private static final int MANY = 100_000;
  private static final int RULES = 25;
  private static final int CONTACTS = 200;
  private static final int REPEATED = 20;

  @Test
  void randomPolicies_decideAlike() {
    long contacts = 0;
    int fired = 0;
    for (int seed = 1; seed <= POLICIES; seed++) {
      RuleFile file = RandomRules.of(MANIFEST, seed).file("rules.drl", RULES);
      Agreement agreement = new Agreement(RuleNetwork.of(file.rules()));
      BoundaryContacts series = BoundaryContacts.of(MANIFEST, file.rules(), seed);
      agreement.compare(judge(file, LanguageLevelOption.DRL6, 20), series, CONTACTS);
      assertThat(agreement.differences()).as("seed %s", seed).isEmpty();
      contacts += agreement.contacts();
      fired += agreement.fired().size();
    }
    System.out.printf(
        "%d random policies, %d of %d rules fired, %d contacts: no difference%n",
        POLICIES, fired, POLICIES * RULES, contacts);
    assertThat(fired).isGreaterThan(POLICIES * RULES / 2);
  }

  static Stream<Arguments> judges() {
    int byItself = ConstraintJittingThresholdOption.DEFAULT_VALUE;
    return Stream.of(
        arguments(LanguageLevelOption.DRL6, -1, EVALUATIONS),
        arguments(LanguageLevelOption.DRL6, 0, EVALUATIONS),
        arguments(LanguageLevelOption.DRL6, byItself, MANY),
        arguments(LanguageLevelOption.DRL10, byItself, EVALUATIONS));
  }

  @ParameterizedTest
  @MethodSource("judges")
  void conditions_meanTheSameAtEveryEvaluation(
      LanguageLevelOption level, int jitting, int evaluations) {
    RuleFile file = RandomRules.of(MANIFEST, 77).file("rules.drl", 40);
    Agreement agreement = new Agreement(RuleNetwork.of(file.rules()));
    BoundaryContacts series = BoundaryContacts.of(MANIFEST, file.rules(), 77);

    List<Integer> rounds = List.of(1, 2, 3, evaluations / REPEATED);
    agreement.compare(judge(file, level, jitting), series, REPEATED, rounds);

    assertThat(agreement.differences()).isEmpty();
  }

  private static Judge judge(RuleFile file, LanguageLevelOption level, int jitting) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(file.file(), file.toDrl());
    Judge judge = Judge.of("costume_maker", files, level, jitting);
    assertThat(judge.size()).isEqualTo(file.rules().size());
    return judge;
  }
}
