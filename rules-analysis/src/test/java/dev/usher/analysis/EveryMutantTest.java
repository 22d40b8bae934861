package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every mutant, whatever the rule. */
class EveryMutantTest {
  private static final int RULES = 300;

  private static Policy policy(PolicySource source) {
    return PolicyLoader.load(source).policy();
  }

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void mutantOfShippedPolicy_isWrittenAndReadBack(PolicySource source) {
    Policy policy = policy(source);

    isWrittenAndReadBack(policy, Mutants.of(policy), source.name());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mutantOfRandomRules_isWrittenAndReadBack(long seed) {
    Manifest manifest = SamplePolicy.manifest();
    RuleFile file = RandomRules.withoutComments(manifest, seed).file("rules.drl", RULES);
    Policy policy =
        Policy.of(
            new PolicyRef("costume-maker", "1.0.0", "0", manifest.zone()), manifest, List.of(file));
    Mutants mutants = Mutants.of(policy);

    assertThat(mutants.all()).as("seed %d", seed).hasSizeGreaterThan(RULES);
    isWrittenAndReadBack(policy, mutants, "seed " + seed);
  }

  private static void isWrittenAndReadBack(Policy policy, Mutants mutants, String what) {
    String head = "package " + policy.manifest().name().replace('-', '_') + ";\n";
    for (Mutant mutant : mutants.all()) {
      RuleDiagnostics found = new RuleDiagnostics("rules.drl");
      RuleFile read = RuleFileReader.read("rules.drl", head + mutant.changed().toDrl(), found);
      new PolicyCheck(policy.manifest()).check(read, found);

      assertThat(found.sorted()).as("%s: %s", what, mutant).noneMatch(Diagnostic::isError);
      assertThat(read.rules().get(0).unplaced())
          .as("%s: %s", what, mutant)
          .isEqualTo(mutant.changed().unplaced());
    }
  }

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void mutants_differFromTheRule_andFromOneAnother(PolicySource source) {
    Set<Rule> met = new HashSet<>();
    for (Mutant mutant : Mutants.of(policy(source)).all()) {
      assertThat(mutant.changed().unplaced())
          .as("%s", mutant)
          .isNotEqualTo(mutant.rule().unplaced());
      assertThat(met.add(mutant.changed().unplaced())).as("%s", mutant).isTrue();
    }
  }

  @Test
  void mutants_areTheSameOnes_inTheSameOrder() {
    Policy policy = policy(PolicySource.named("kyndof"));

    assertThat(Mutants.of(policy).all())
        .extracting(Mutant::toString)
        .isEqualTo(Mutants.of(policy).all().stream().map(Mutant::toString).toList())
        .hasSizeGreaterThan(800);
  }
}
