package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.analysis.mutation.MutantTrial;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleFailure;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.Contact;
import dev.usher.model.decision.PolicyRef;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import dev.usher.testing.Cases;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mutant is killed by the scenario that fails first when each is decided by its own engine. */
class MutationRunTest {

  /** So that a build does not decide every scenario with every mutant. */
  private static final int EVERY = 7;

  private static final int RULES = 40;
  private static final int CONTACTS = 40;

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void killer_isTheFirstScenarioThatFails(PolicySource source) {
    Policy policy = PolicyLoader.load(source).policy();
    List<Scenario> scenarios = SmallPolicies.scenarios(policy, source);

    isTheFirstThatFails(MutationRun.of(Mutants.of(policy), scenarios), scenarios, EVERY);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void killer_isTheFirstScenarioThatFails_forRandomRules(long seed) {
    Manifest manifest = SamplePolicy.manifest();
    Policy policy =
        Policy.of(
            new PolicyRef("costume-maker", "1.0.0", "0", manifest.zone()),
            manifest,
            List.of(RandomRules.withoutComments(manifest, seed).file("rules.drl", RULES)));
    List<Scenario> scenarios = scenarios(policy, new Cases(manifest, seed).next(CONTACTS));
    MutantTrial trial = new MutantTrial(policy, scenarios);
    int killed = 0;
    for (Mutant mutant : Mutants.of(policy).all()) {
      Scenario killer = trial.killer(mutant.rule(), mutant.changed()).orElse(null);
      killed += killer == null ? 0 : 1;

      assertThat(killer)
          .as("seed %d, %s", seed, mutant)
          .isEqualTo(first(mutant.policy(), scenarios));
    }
    assertThat(killed).as("seed %d", seed).isGreaterThan(20);
  }

  private static void isTheFirstThatFails(MutationRun run, List<Scenario> scenarios, int every) {
    for (int i = 0; i < run.results().size(); i += every) {
      MutantResult result = run.results().get(i);
      assertThat(result.killer())
          .as("%s", result.mutant())
          .isEqualTo(first(result.mutant().policy(), scenarios));
    }
  }

  private static @Nullable Scenario first(Policy mutant, List<Scenario> scenarios) {
    Decider decider = Decider.of(mutant);
    for (Scenario scenario : scenarios) {
      try {
        if (!scenario.run(decider::decide).passed()) {
          return scenario;
        }
      } catch (RuleFailure failure) {
        return scenario;
      }
    }
    return null;
  }

  /** Scenarios that expect all that is decided. */
  private static List<Scenario> scenarios(Policy policy, List<Contact> contacts) {
    Decider decider = Decider.of(policy);
    List<ScenarioDraft> drafts = new ArrayList<>();
    for (Contact contact : contacts) {
      drafts.add(
          new ScenarioDraft(
              "Scenario " + drafts.size(), contact, decider.decide(contact, contact.receivedAt())));
    }
    return ScenarioReader.of(policy).read("all.yaml", new ScenarioWriter().file(drafts));
  }

  @Test
  void scenarioThatFailsAnyway_killsNothing() {
    LoadedPolicy loaded =
        PolicyLoader.load(
            SmallPolicies.source(SmallPolicies.rule("One", "Assessed(vip)", "escalate(2)")));
    String wrong =
        """
        scenarios:
          - name: What is not so
            contact: {id: a, receivedAt: "2026-03-03T10:00:00+09:00", channel: email}
            expect: {tier: 3}
        """;
    List<Scenario> scenarios = ScenarioReader.of(loaded.policy()).read("wrong.yaml", wrong);

    MutationRun run = MutationRun.of(Mutants.of(loaded.policy()), scenarios);

    assertThat(run.results(MutantState.KILLED)).isEmpty();
    assertThat(run.score()).isZero();
  }

  @Test
  void progress_isToldOfEachResult_inOrder() {
    Policy policy =
        SmallPolicies.of(SmallPolicies.rule("One", "Assessed(refund >= 500)", "escalate(2)"));
    List<MutantResult> told = new ArrayList<>();

    MutationRun run = MutationRun.of(Mutants.of(policy), List.of(), told::add);

    assertThat(told).isEqualTo(run.results()).hasSize(7);
  }
}
