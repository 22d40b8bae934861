package dev.usher.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.decide.Decider;
import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.model.decision.Decision;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.Scenario;
import dev.usher.scenario.ScenarioDraft;
import dev.usher.scenario.ScenarioReader;
import dev.usher.scenario.ScenarioWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario that is written to tell two decisions apart does so. */
class TellingScenarioTest {
  private static final int EVERY = 7;

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void scenario_passesWithThePolicy_andFailsWithTheMutant(PolicySource source) {
    Policy policy = PolicyLoader.load(source).policy();
    RuleNetwork rules = RuleNetwork.of(policy.rules());
    Decider decider = new Decider(policy, rules, null);
    List<MutantResult> killed =
        MutationRun.of(Mutants.of(policy), SmallPolicies.scenarios(policy, source))
            .results(MutantState.KILLED);
    for (int i = 0; i < killed.size(); i += EVERY) {
      Mutant mutant = killed.get(i).mutant();
      Scenario by = killed.get(i).killer();
      Decision before = decider.decide(by.contact(), by.at());
      Decision after = decider.by(rules.with(mutant.changed())).decide(by.contact(), by.at());

      String yaml =
          new ScenarioWriter().file(List.of(ScenarioDraft.telling(by.contact(), before, after)));
      Scenario telling = ScenarioReader.of(policy).read("telling.yaml", yaml).get(0);

      assertThat(telling.expectation().compare(before)).as("%s%n%s", mutant, yaml).isEmpty();
      assertThat(telling.expectation().compare(after)).as("%s%n%s", mutant, yaml).isNotEmpty();
    }
  }
}
