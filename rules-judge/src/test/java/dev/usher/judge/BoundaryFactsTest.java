package dev.usher.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.evaluate.Asked;
import dev.usher.model.rule.Case;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import dev.usher.testing.RandomRules;
import dev.usher.testing.SamplePolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a condition may ask has the same answer for all boundary contacts. */
class BoundaryFactsTest {
  private static final Manifest MANIFEST = SamplePolicy.manifest();
  private static final long SEED = 22;
  private static final int CONTACTS = 400;
  private static final int ARGUMENTS = 20;

  private static List<List<Case>> facts;

  @BeforeAll
  static void draw() {
    BoundaryFacts series =
        BoundaryFacts.of(MANIFEST, RandomRules.of(MANIFEST, SEED).rules(200), SEED);
    facts = Stream.generate(() -> series.next(proposal -> {})).limit(CONTACTS).toList();
  }

  @ParameterizedTest
  @EnumSource
  void property_takesSeveralValues_absenceAmongThemWhereItMayBeAbsent(Property property) {
    List<Question> questions = List.of(Question.values());
    for (Question question : questions) {
      if (property.isKnownTo(question)) {
        Set<Object> values = new HashSet<>();
        facts.forEach(each -> values.add(property.of(each.get(questions.indexOf(question)))));

        assertThat(values.contains(null)).as("absent").isEqualTo(property.isOptional());
        values.remove(null);
        assertThat(values).as("seed %d, %s", SEED, question).hasSizeGreaterThan(1);
      }
    }
  }

  /** With some arguments at least; others, such as a sample of 100 %, leave no choice. */
  @ParameterizedTest
  @EnumSource
  void inquiry_hasSeveralAnswers_noneAmongThemWhereThereMayBeNone(Inquiry inquiry) {
    RandomRules rules = RandomRules.of(MANIFEST, SEED);
    List<Set<Object>> answers =
        Stream.generate(() -> rules.arguments(inquiry.signature()))
            .limit(ARGUMENTS)
            .map(each -> new Subject.Inquired(inquiry, each, Place.NOWHERE, Place.NOWHERE))
            .map(BoundaryFactsTest::answers)
            .toList();

    assertThat(answers).as("seed %d", SEED).anyMatch(several -> several.size() > 1);
    boolean none = answers.stream().anyMatch(several -> several.contains(null));
    assertThat(none).as("seed %d, none", SEED).isEqualTo(inquiry.isOptional());
  }

  private static Set<Object> answers(Subject.Inquired inquired) {
    Asked asked = Asked.of(inquired);
    return facts.stream().map(each -> asked.answer(each.get(0))).collect(Collectors.toSet());
  }
}
