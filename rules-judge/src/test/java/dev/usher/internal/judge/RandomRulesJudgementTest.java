package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.internal.load.LoadedPolicy;
import dev.usher.judge.BoundaryFacts;
import dev.usher.policy.Manifest;
import dev.usher.testing.RandomRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
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
  private static final Manifest MANIFEST = CheckedText.MANIFEST;
  private static final int BY_ITSELF = ConstraintJittingThresholdOption.DEFAULT_VALUE;
  private static final int POLICIES = Integer.getInteger("comparison.policies", 10);
  private static final int EVALUATIONS = Integer.getInteger("comparison.evaluations", 2_000);
  private static final int MANY = 100_000;
  private static final int RULES = 25;
  private static final int CONTACTS = 200;
  private static final int REPEATED = 20;

  @Test
  void randomPolicies_decideAlike(TestReporter report) {
    long contacts = 0;
    int fired = 0;
    for (int seed = 1; seed <= POLICIES; seed++) {
      String text = RandomRules.of(MANIFEST, seed).file("rules.drl", RULES).toDrl();
      LoadedPolicy loaded = CheckedText.open(text);
      CompiledText judge = CheckedText.judge(text, LanguageLevelOption.DRL6, BY_ITSELF);
      assertThat(judge.rules().size()).isEqualTo(RULES);
      Agreement agreement = new Agreement(loaded.rules());
      agreement.compare(judge, series(loaded, seed), CONTACTS);
      assertThat(agreement.differences()).as("seed %s", seed).isEmpty();
      contacts += agreement.contacts();
      fired += agreement.fired().size();
    }
    report.publishEntry(
        "%d random policies, %d of %d rules fired, %d contacts: no difference"
            .formatted(POLICIES, fired, POLICIES * RULES, contacts));
    assertThat(fired).isGreaterThan(POLICIES * RULES / 2);
  }

  static Stream<Arguments> judges() {
    return Stream.of(
        arguments(LanguageLevelOption.DRL6, -1, EVALUATIONS),
        arguments(LanguageLevelOption.DRL6, 0, EVALUATIONS),
        arguments(LanguageLevelOption.DRL6, BY_ITSELF, MANY),
        arguments(LanguageLevelOption.DRL10, BY_ITSELF, EVALUATIONS));
  }

  @ParameterizedTest
  @MethodSource("judges")
  void conditions_meanTheSameAtEveryEvaluation(
      LanguageLevelOption level, int jitting, int evaluations) {
    String text = RandomRules.of(MANIFEST, 77).file("rules.drl", 40).toDrl();
    LoadedPolicy loaded = CheckedText.open(text);
    CompiledText judge = CheckedText.judge(text, level, jitting);
    Agreement agreement = new Agreement(loaded.rules());

    List<Integer> rounds = List.of(1, 2, 3, evaluations / REPEATED);
    agreement.compare(judge, series(loaded, 77), REPEATED, rounds);

    assertThat(agreement.differences()).isEmpty();
  }

  private static BoundaryFacts series(LoadedPolicy loaded, long seed) {
    return BoundaryFacts.of(MANIFEST, loaded.policy().rules(), seed);
  }
}
