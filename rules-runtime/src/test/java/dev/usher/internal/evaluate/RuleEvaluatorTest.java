package dev.usher.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Intake;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Comments;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Item;
import dev.usher.policy.rule.Literal;
import dev.usher.policy.rule.Operator;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.RuleAttribute;
import dev.usher.policy.rule.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEvaluatorTest {
  private static final Case FACT =
      new Intake(
          new AtReceipt(
              Contact.builder("c-1", Instant.parse("2026-03-03T01:00:00Z"), Channel.CHAT)
                  .topic("refund")
                  .refund(Money.of("150", "USD"))
                  .labels(Set.of("urgent"))
                  .attempts(2)
                  .build(),
              ZoneOffset.UTC,
              true,
              null,
              CaseMessage.EMPTY),
          proposal -> {});

  private static final Literal ABSENT = new Literal.Absent(Place.NOWHERE);
  private static final Literal PREMIUM = new Literal.Constant(AccountTier.PREMIUM, Place.NOWHERE);

  @ParameterizedTest
  @CsvSource({
    "EQUAL, 150, true",
    "EQUAL, 150.000, true",
    "EQUAL, 151, false",
    "NOT_EQUAL, 150.0, false",
    "NOT_EQUAL, 151, true",
    "LESS, 150.01, true",
    "LESS, 150, false",
    "AT_MOST, 150, true",
    "AT_MOST, 149.99, false",
    "MORE, 149.99, true",
    "MORE, 150.0, false",
    "AT_LEAST, 150.00, true",
    "AT_LEAST, 150.01, false"
  })
  void amounts_compareWithoutTheirScale(Operator operator, String amount, boolean holds) {
    assertThat(holds(Property.REFUND, operator, figure(amount))).isEqualTo(holds);
  }

  @Test
  void absentValues_equalNothingButNull_andLieOnNoSide() {
    assertThat(holds(Property.DISPUTE, Operator.EQUAL, ABSENT)).isTrue();
    assertThat(holds(Property.DISPUTE, Operator.NOT_EQUAL, ABSENT)).isFalse();
    assertThat(holds(Property.DISPUTE, Operator.EQUAL, figure("0"))).isFalse();
    assertThat(holds(Property.DISPUTE, Operator.NOT_EQUAL, figure("0"))).isTrue();
    assertThat(holds(Property.DISPUTE, Operator.IN, figure("0"))).isFalse();
    assertThat(holds(Property.DISPUTE, Operator.NOT_IN, figure("0"))).isTrue();
    for (Operator operator : Operator.values()) {
      assertThat(operator.isOrder() && holds(Property.DISPUTE, operator, figure("0"))).isFalse();
    }
    assertThat(holds(Property.LANGUAGE, Operator.EQUAL, text("null"))).isFalse();
    assertThat(holds(Property.OPEN_DESK, Operator.MATCHES, text(".*"))).isFalse();
    assertThat(holds(Property.OPEN_DESK, Operator.NOT_MATCHES, text(".*"))).isTrue();
  }

  @Test
  void constants_compareByTheirOrder() {
    assertThat(holds(Property.ACCOUNT_TIER, Operator.LESS, PREMIUM)).isTrue();
    assertThat(holds(Property.ACCOUNT_TIER, Operator.AT_LEAST, PREMIUM)).isFalse();
    assertThat(holds(Property.ACCOUNT_TIER, Operator.NOT_IN, PREMIUM)).isTrue();
  }

  @Test
  void textsAndSets_compareExactly_andExpressionsWithTheWholeText() {
    assertThat(holds(Property.LABELS, Operator.CONTAINS, text("urgent"))).isTrue();
    assertThat(holds(Property.LABELS, Operator.NOT_CONTAINS, text("Urgent"))).isTrue();
    assertThat(holds(Property.TOPIC, Operator.IN, text("x"), text("refund"))).isTrue();
    assertThat(holds(Property.TOPIC, Operator.MATCHES, text("ref"))).isFalse();
    assertThat(holds(Property.TOPIC, Operator.MATCHES, text("ref.*"))).isTrue();
    assertThat(holds(Property.OPEN, Operator.HOLDS)).isTrue();
    assertThat(holds(Property.SURGE, Operator.HOLDS)).isFalse();
  }

  @Test
  void wholeNumbers_compareWithAnyFigure() {
    assertThat(holds(Property.ATTEMPTS, Operator.EQUAL, figure("2.0"))).isTrue();
    assertThat(holds(Property.ATTEMPTS, Operator.LESS, figure("2.5"))).isTrue();
    assertThat(holds(Property.ATTEMPTS, Operator.LESS, figure("99999999999"))).isTrue();
    assertThat(holds(Property.ATTEMPTS, Operator.AT_LEAST, figure("3"))).isFalse();
  }

  @Test
  void inquiries_areGivenTheirArguments() {
    Literal seven = new Literal.Figure(BigDecimal.valueOf(7), false, Place.NOWHERE);
    Argument week =
        new Argument.Call(HelperWord.DAYS, List.of(seven), Place.NOWHERE, Place.NOWHERE);
    Subject contacts =
        new Subject.Inquired(Inquiry.CONTACTS_WITHIN, List.of(week), Place.NOWHERE, Place.NOWHERE);
    Atom one =
        new Atom(contacts, Operator.EQUAL, List.of(figure("1")), Place.NOWHERE, Place.NOWHERE);

    assertThat(Criterion.of(one).holds(FACT)).isTrue();
  }

  @Test
  void everyPart_isAsked_whateverTheOthersAnswer() {
    Condition topic = atom(Property.TOPIC, Operator.EQUAL, text("other"));
    Condition refund = atom(Property.REFUND, Operator.MORE, figure("100"));
    Condition dispute = atom(Property.DISPUTE, Operator.MORE, figure("1"));
    Condition any = new Condition.Any(List.of(refund, topic), Place.NOWHERE);
    Condition all = new Condition.All(List.of(dispute, any), Place.NOWHERE);
    Condition not = new Condition.Not(all, Place.NOWHERE);

    RuleResult result = RuleEvaluator.of(rule(topic, not)).evaluate(FACT);

    assertThat(result.holds()).isFalse();
    assertThat(result.conditions())
        .containsExactly(
            new ConditionResult(topic, false, "refund", List.of()),
            new ConditionResult(
                not,
                true,
                null,
                List.of(
                    new ConditionResult(
                        all,
                        false,
                        null,
                        List.of(
                            new ConditionResult(dispute, false, null, List.of()),
                            new ConditionResult(
                                any,
                                true,
                                null,
                                List.of(
                                    new ConditionResult(
                                        refund, true, new BigDecimal("150.00"), List.of()),
                                    new ConditionResult(topic, false, "refund", List.of()))))))));
  }

  @Test
  void aRuleThatIsSwitchedOff_holdsButDoesNotFire() {
    Rule off =
        rule().toBuilder()
            .attributes(List.of(new RuleAttribute.Enabled(false, Comments.NONE, Place.NOWHERE)))
            .build();

    assertThat(RuleEvaluator.of(off).evaluate(FACT).holds()).isTrue();
    assertThat(RuleEvaluator.of(off).evaluate(FACT).fires()).isFalse();
    assertThat(RuleEvaluator.of(rule()).evaluate(FACT).fires()).isTrue();
  }

  @Test
  void criteriaThatMeanTheSame_areEqual_howeverTheyAreWritten() {
    assertThat(Criterion.of(atom(Property.REFUND, Operator.MORE, figure("100"))))
        .isEqualTo(Criterion.of(atom(Property.REFUND, Operator.MORE, figure("100.00"))))
        .isNotEqualTo(Criterion.of(atom(Property.DISPUTE, Operator.MORE, figure("100"))))
        .isNotEqualTo(Criterion.of(atom(Property.REFUND, Operator.AT_LEAST, figure("100"))))
        .isNotEqualTo(Criterion.of(atom(Property.REFUND, Operator.MORE, figure("101"))));
    assertThat(Criterion.of(atom(Property.TOPIC, Operator.MATCHES, text("a.*"))))
        .isEqualTo(Criterion.of(atom(Property.TOPIC, Operator.MATCHES, text("a.*"))))
        .hasSameHashCodeAs(Criterion.of(atom(Property.TOPIC, Operator.MATCHES, text("a.*"))))
        .isNotEqualTo(Criterion.of(atom(Property.TOPIC, Operator.NOT_MATCHES, text("a.*"))))
        .isNotEqualTo(Criterion.of(atom(Property.TOPIC, Operator.MATCHES, text("b.*"))));
    assertThat(Criterion.of(atom(Property.SURGE, Operator.HOLDS)))
        .isEqualTo(
            Criterion.of(
                atom(Property.SURGE, Operator.EQUAL, new Literal.YesNo(true, Place.NOWHERE))));
  }

  @Test
  void whatCouldNotBeRead_hasNoMeaning() {
    assertThatThrownBy(() -> RuleEvaluator.of(rule(new Condition.Unreadable(Place.NOWHERE))))
        .isInstanceOf(IllegalArgumentException.class);
    Literal word = new Literal.Unknown("refnud", Place.NOWHERE);
    assertThatThrownBy(() -> holds(Property.TOPIC, Operator.EQUAL, word))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("refnud");
  }

  private static boolean holds(Property property, Operator operator, Literal... literals) {
    return Criterion.of(atom(property, operator, literals)).holds(FACT);
  }

  private static Rule rule(Condition... conditions) {
    return Rule.builder("r", Question.INTAKE)
        .items(Arrays.stream(conditions).map(each -> new Item.Given(each, Comments.NONE)).toList())
        .build();
  }

  private static Atom atom(Property property, Operator operator, Literal... literals) {
    Subject subject = new Subject.Named(property, Place.NOWHERE);
    return new Atom(subject, operator, List.of(literals), Place.NOWHERE, Place.NOWHERE);
  }

  private static Literal text(String text) {
    return new Literal.Text(text, Place.NOWHERE);
  }

  private static Literal figure(String figure) {
    return new Literal.Figure(new BigDecimal(figure), true, Place.NOWHERE);
  }
}
