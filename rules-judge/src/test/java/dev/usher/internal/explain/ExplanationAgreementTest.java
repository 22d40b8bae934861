package dev.usher.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.usher.explain.ConditionExplanation;
import dev.usher.explain.RuleExplanation;
import dev.usher.explain.RuleState;
import dev.usher.internal.decide.CaseTrace;
import dev.usher.internal.decide.Decider;
import dev.usher.internal.decide.TracedFact;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.load.LoadedPolicy;
import dev.usher.internal.load.PolicyLoader;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.AskedContact;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.Source;
import dev.usher.policy.PolicySource;
import dev.usher.policy.rule.Question;
import dev.usher.testing.ShippedScenarios;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an explanation says of each rule is what the engine makes of it. */
class ExplanationAgreementTest {
  private static final int CONTACTS = Integer.getInteger("comparison.explanations", 10_000);
  private static final long SEED = 12;

  static Stream<String> policies() {
    return ShippedScenarios.POLICIES.stream();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyRule_isExplainedAsTheEngineTakesIt(String policy) {
    LoadedPolicy loaded = PolicyLoader.load(PolicySource.named(policy));
    Decider decider = new Decider(loaded.policy(), loaded.rules(), null);
    Explainer explainer = new Explainer(loaded.policy(), decider);
    List<RuleEvaluator> evaluators =
        loaded.policy().rules().stream().map(RuleEvaluator::of).toList();
    BoundaryContacts contacts = BoundaryContacts.of(loaded.policy(), SEED);
    for (int i = 0; i < CONTACTS; i++) {
      AskedContact asked = contacts.next();
      String of = policy + ", seed " + SEED + ", " + asked.contact().id();
      CaseTrace trace = decider.trace(asked.contact(), asked.moment());

      assertThat(trace.decision())
          .as(of)
          .isEqualTo(decider.decide(asked.contact(), asked.moment()));
      for (TracedFact fact : trace.facts()) {
        assertThat(evaluated(evaluators, fact)).as(of).isEqualTo(fact.fired());
      }
      agree(of, explainer.rules(trace), trace.decision().reasons());
    }
  }

  private static Set<String> evaluated(List<RuleEvaluator> evaluators, TracedFact fact) {
    Question question = Question.of(fact.fact());
    return evaluators.stream()
        .filter(each -> each.rule().question() == question)
        .filter(each -> each.evaluate(fact.fact()).fires())
        .map(each -> each.rule().name())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void agree(String of, List<RuleExplanation> rules, List<Reason> reasons) {
    Set<String> named = new TreeSet<>();
    for (Reason reason : reasons) {
      if (reason.source() instanceof Source.Rule rule) {
        named.add(rule.name());
      }
    }
    for (RuleExplanation rule : rules) {
      if (!isSound(rule, named.contains(rule.name()))) {
        fail(of + ": " + rule + ", named in reasons: " + named.contains(rule.name()));
      }
    }
  }

  private static boolean isSound(RuleExplanation rule, boolean named) {
    boolean holds = rule.conditions().stream().allMatch(ConditionExplanation::holds);
    boolean sound =
        switch (rule.state()) {
          case FIRED -> holds && named;
          case LATER -> !rule.reasons().isEmpty();
          case NOT_FIRED -> !holds && !named;
          case SWITCHED_OFF -> !named;
        };
    boolean timed = (rule.from() != null) == (rule.state() == RuleState.LATER);
    return sound && timed && holds == (rule.nearness().missing() == 0);
  }
}
