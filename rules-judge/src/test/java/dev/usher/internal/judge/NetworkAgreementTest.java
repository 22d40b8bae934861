package dev.usher.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.engine.RuleNetwork;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.rule.Case;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network fires exactly the rules whose conditions hold. */
class NetworkAgreementTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomRules_fireWhereTheirConditionsHold(long seed) {
    List<Rule> rules = RandomRules.withoutComments(MANIFEST, seed).rules(300);
    RuleNetwork network = RuleNetwork.of(rules);
    List<RuleEvaluator> evaluators = rules.stream().map(RuleEvaluator::of).toList();
    BoundaryFacts contacts = BoundaryFacts.of(MANIFEST, rules, seed);
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      for (Case fact : contacts.next(proposal -> {})) {
        List<String> fired = new ArrayList<>();
        network.ask(fact, (rule, proposals) -> fired.add(rule.rule().name()));
        List<String> expected =
            evaluators.stream()
                .filter(each -> Question.of(fact) == each.rule().question())
                .filter(each -> each.evaluate(fact).fires())
                .map(each -> each.rule().name())
                .toList();
        assertThat(fired).containsExactlyInAnyOrderElementsOf(expected);
        seen.addAll(fired);
      }
    }
    assertThat(seen).hasSizeGreaterThan(200);
  }
}
