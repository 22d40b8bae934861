package dev.usher.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.check.PolicyCheck;
import dev.usher.internal.evaluate.ConditionResult;
import dev.usher.internal.evaluate.RuleEvaluator;
import dev.usher.internal.evaluate.RuleResult;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.internal.syntax.RuleFileReader;
import dev.usher.judge.BoundaryFacts;
import dev.usher.model.rule.Case;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Proposed;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleFile;
import dev.usher.policy.rule.Verb;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is said about the conditions of random rules holds of every fact: a rule that never
 * fires fires for none, and what changes nothing may be taken for true, or for false among
 * alternatives, without any rule answering otherwise.
 */
class LintPropertyTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();
  private static final int RULES = 400;
  private static final int CONTACTS = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsSaidAboutConditions_holdsOfEveryFact(long seed, TestReporter report) {
    List<Rule> rules = rules(seed);
    Map<Question, List<Case>> facts = facts(rules, seed);
    Map<DiagnosticCode, Integer> said = new EnumMap<>(DiagnosticCode.class);
    for (Rule rule : rules) {
      RuleEvaluator evaluator = RuleEvaluator.of(rule);
      List<RuleResult> results =
          facts.get(rule.question()).stream().map(evaluator::evaluate).toList();
      List<Diagnostic> found = new ArrayList<>();
      new ConditionLint(MANIFEST, found::add).check(rule);
      for (Diagnostic each : found) {
        said.merge(each.code(), 1, Integer::sum);
        for (RuleResult result : results) {
          assertThat(isTrue(each, result)).as("seed %s: %s%n%s", seed, each, rule.toDrl()).isTrue();
        }
      }
    }
    report.publishEntry(said.toString());
    assertThat(said.get(DiagnosticCode.NEVER_HOLDS)).isGreaterThan(20);
    assertThat(said.get(DiagnosticCode.ALWAYS_HOLDS)).isGreaterThan(20);
    assertThat(said.get(DiagnosticCode.REDUNDANT_CONDITION)).isGreaterThan(20);
  }

  /** The measure itself finds what is said wrongly. */
  @Test
  void whatIsWrong_isNoticed() {
    List<Rule> rules = rules(4);
    Map<Question, List<Case>> facts = facts(rules, 4);
    long noticed = 0;
    for (Rule rule : rules) {
      RuleEvaluator evaluator = RuleEvaluator.of(rule);
      for (Condition condition : rule.conditions()) {
        Diagnostic wrong =
            Diagnostic.of(DiagnosticCode.ALWAYS_HOLDS, Extent.of(condition), "always holds");
        noticed +=
            facts.get(rule.question()).stream()
                    .anyMatch(fact -> !isTrue(wrong, evaluator.evaluate(fact)))
                ? 1
                : 0;
      }
    }
    assertThat(noticed).isGreaterThan(RULES / 3);
  }

  /** Rules whose conditions ask about the same, with places, which a generated tree has not. */
  private static List<Rule> rules(long seed) {
    RandomRules random = RandomRules.withoutComments(MANIFEST, seed);
    Map<String, List<Condition>> alike = new TreeMap<>();
    Map<String, Rule> models = new TreeMap<>();
    for (Rule rule : random.rules(4 * RULES)) {
      for (Condition condition : rule.conditions()) {
        for (Atom atom : rule.toBuilder().items(List.of(given(condition))).build().atoms()) {
          String about = rule.question() + " " + atom.subject().name();
          alike.computeIfAbsent(about, each -> new ArrayList<>()).add(condition);
          models.put(about, rule);
        }
      }
    }
    Random draw = new Random(seed);
    List<String> abouts = List.copyOf(alike.keySet());
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < RULES; i++) {
      String about = abouts.get(draw.nextInt(abouts.size()));
      List<Condition> all = alike.get(about);
      List<Item> items =
          Stream.generate(() -> given(all.get(draw.nextInt(all.size()))))
              .limit(1 + draw.nextInt(3))
              .toList();
      Rule model = models.get(about).toBuilder().name("Rule " + i).items(items).build();
      rules.add(model.toBuilder().proposals(List.of(proposed(model.question()))).build());
    }
    RuleFile file = random.file("rules.drl", 1);
    RuleFile dense =
        new RuleFile("rules.drl", file.packageClause(), file.imports(), rules, List.of());
    RuleDiagnostics errors = new RuleDiagnostics("rules.drl");
    RuleFile read = RuleFileReader.read("rules.drl", dense.toDrl(), errors);
    new PolicyCheck(MANIFEST).check(read, errors);
    assertThat(errors.sorted()).isEmpty();
    return read.rules();
  }

  private static Item given(Condition condition) {
    return new Item.Given(condition, Comments.NONE);
  }

  private static Proposed proposed(Question question) {
    Verb verb = question == Question.CLASSIFIED ? Verb.VIP : Verb.HOLD;
    List<Argument> name =
        question == Question.CLASSIFIED
            ? List.of()
            : List.of(
                new Literal.Text(question == Question.INTAKE ? "refund" : "check", Place.NOWHERE));
    return new Proposed(
        question == Question.INTAKE ? Verb.TOPIC : verb,
        name,
        Comments.NONE,
        Place.NOWHERE,
        Place.NOWHERE);
  }

  private static Map<Question, List<Case>> facts(List<Rule> rules, long seed) {
    BoundaryFacts series = BoundaryFacts.of(MANIFEST, rules, seed);
    Map<Question, List<Case>> facts = new EnumMap<>(Question.class);
    for (int i = 0; i < CONTACTS; i++) {
      for (Case fact : series.next(proposal -> {})) {
        if (fits(fact)) {
          facts.computeIfAbsent(Question.of(fact), question -> new ArrayList<>()).add(fact);
        }
      }
    }
    return facts;
  }

  /** Facts whose topic and desks the policy declares, as those of every decision. */
  private static boolean fits(Case fact) {
    String topic = fact.getTopic();
    String open = fact.getOpenDesk();
    String desk = fact.getAccount().getDesk();
    return (topic == null || MANIFEST.topics().contains(topic))
        && (open == null || MANIFEST.desks().containsKey(open))
        && (desk == null || MANIFEST.desks().containsKey(desk));
  }

  private static boolean isTrue(Diagnostic said, RuleResult result) {
    if (said.message().endsWith("so the rule never fires")) {
      return !result.holds();
    }
    boolean instead =
        said.code() != DiagnosticCode.NEVER_HOLDS && !said.message().contains("adds nothing");
    // A condition on several lines is placed where its first part is: either may be meant.
    return Stream.of(true, false)
        .anyMatch(
            outer ->
                result.holds()
                    == result.conditions().stream()
                        .allMatch(each -> holds(each, said.place(), outer, instead)));
  }

  private static boolean stands(ConditionResult result, Place place, boolean outer) {
    return Extent.of(result.condition()).equals(place)
        && (outer || result.parts().stream().noneMatch(part -> stands(part, place, false)));
  }

  /** Whether a condition holds, if another answer is taken for that at a place. */
  private static boolean holds(
      ConditionResult result, Place place, boolean outer, boolean instead) {
    Condition condition = result.condition();
    if (stands(result, place, outer)) {
      return instead;
    } else if (condition instanceof Condition.All) {
      return result.parts().stream().allMatch(part -> holds(part, place, outer, instead));
    } else if (condition instanceof Condition.Any) {
      return result.parts().stream().anyMatch(part -> holds(part, place, outer, instead));
    } else if (condition instanceof Condition.Not) {
      return !holds(result.parts().get(0), place, outer, instead);
    }
    return result.holds();
  }
}
