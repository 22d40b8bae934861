package dev.usher.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.Usher;
import dev.usher.UsherClosedException;
import dev.usher.explain.ConditionExplanation.Kind;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.Money;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.policy.PolicySource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class UsherExplainTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-03T10:00:00Z");
  private static final String MANIFEST =
      """
      policy: desk
      version: 1.0.0
      zone: UTC
      hours: {mon-fri: "09:00-17:00"}
      currency: USD
      tiers: [agent, lead, head]
      topics: [refund, outage]
      words: {threat: [lawyer]}
      fields: {customer: text}
      """;
  private static final String RULES =
      """
      package desk;
      rule "Large refunds" @Clause("D-1")
      when $case : Assessed(topic == "refund", refund >= 500, refund <= 2000)
      then $case.escalate(3).approve("head"); end
      rule "An urgent matter"
      when $case : Classified() then $case.emergency(beforeNeeded(hours(2))); end
      rule "Emergencies go to the lead"
      when $case : Assessed(emergency) then $case.escalate(2); end
      rule "As long as nothing is urgent"
      when $case : Assessed(!emergency) then $case.escalate(2); end
      rule "Threats or labels"
      when $case : Classified(mentions("threat") || labels contains "legal") then $case.vip(); end
      rule "Slow cases"
      when $case : Assessed() then $case.escalate(2, atTier(1, hours(3))); end
      rule "Switched off" enabled false
      when $case : Classified() then $case.signal("off"); end
      rule "Accounts of the trade"
      when $case : Classified(text("customer") != null, text("customer") matches "TRADE-[0-9]+") then $case.signal("trade"); end
      rule "Both or neither"
      when $case : Assessed((surge && authenticated && attempts > 1)
          || !(surge || authenticated || attempts > 1))
      then $case.hold("alike"); end
      rule "Everybody is answered"
      when $case : Tiered() then $case.respondWithin(hours(4)); end
      rule "At night"
      when $case : Tiered(!open) then $case.act("night-note"); end
      """;
  private static final Usher USHER =
      Usher.open(PolicySource.of(Map.of("policy.yaml", MANIFEST, "desk.drl", RULES)));

  @AfterAll
  static void close() {
    USHER.close();
  }

  private static ContactBuilder contact() {
    return Contact.builder("c-1", RECEIVED, Channel.EMAIL).topic("refund");
  }

  private static Money dollars(String amount) {
    return Money.of(amount, "USD");
  }

  private static RuleExplanation rule(Explanation explanation, String name) {
    return explanation.rule(name).orElseThrow();
  }

  @Test
  void everyRule_isExplained_inTheOrderOfTheFile() {
    Explanation explanation = USHER.explain(contact().build());
    assertThat(explanation.rules())
        .extracting(RuleExplanation::name)
        .startsWith("Large refunds", "An urgent matter")
        .hasSize(11);
    assertThat(explanation.decision()).isEqualTo(USHER.decide(contact().build()));
    assertThat(explanation.ofClause("D-1")).containsExactly(rule(explanation, "Large refunds"));
  }

  @Test
  void conditionThatMisses_saysWhatItMetAndByHowMuch() {
    Explanation explanation = USHER.explain(contact().refund(dollars("480.00")).build());
    RuleExplanation rule = rule(explanation, "Large refunds");
    assertThat(rule.state()).isEqualTo(RuleState.NOT_FIRED);
    assertThat(rule.nearness().missing()).isEqualTo(1);
    assertThat(rule.nearness().distance()).isEqualTo(20.0 / 500);
    assertThat(rule.reasons()).isEmpty();
    assertThat(rule.conditions())
        .extracting(ConditionExplanation::holds)
        .containsExactly(true, false, true);
    ConditionExplanation least = rule.conditions().get(1);
    assertThat(least.sentence()).isEqualTo("the refund is at least 500.00 USD");
    assertThat(least.met()).isEqualTo("480.00 USD");
    assertThat(least.wanted()).isEqualTo("at least 500.00 USD");
    assertThat(least.missedBy()).isEqualTo("20.00 USD short");
    assertThat(least.place().file()).isEqualTo("desk.drl");
    assertThat(least.place().line()).isEqualTo(3);
  }

  @Test
  void partsOfACondition_areAllAsked_whateverTheOthersAnswer() {
    Contact threat = contact().message("I call my lawyer.").labels(List.of("legal")).build();
    RuleExplanation rule = rule(USHER.explain(threat), "Threats or labels");
    assertThat(rule.state()).isEqualTo(RuleState.FIRED);
    ConditionExplanation either = rule.conditions().get(0);
    assertThat(either.kind()).isEqualTo(Kind.ANY);
    assertThat(either.comparisons()).hasSize(2).allMatch(ConditionExplanation::holds);
    assertThat(rule.comparisons()).isEqualTo(either.comparisons().toList());
  }

  @Test
  void proposal_saysWhatBeatIt() {
    Explanation explanation = USHER.explain(contact().refund(dollars("500.00")).build());
    Reason beaten = rule(explanation, "As long as nothing is urgent").reasons().get(0);
    assertThat(beaten.state()).isEqualTo(ReasonState.OUTDONE);
    assertThat(beaten.outdoneBy()).extracting(source -> source.words()).contains("Large refunds");
  }

  @Test
  void ruleThatWillFire_isLater_withItsMoment_andTheConditionsOfNow() {
    Contact needed = contact().neededBy(RECEIVED.plus(Duration.ofHours(6))).build();
    RuleExplanation rule = rule(USHER.explain(needed), "Emergencies go to the lead");
    assertThat(rule.state()).isEqualTo(RuleState.LATER);
    assertThat(rule.from()).isEqualTo(RECEIVED.plus(Duration.ofHours(4)));
    assertThat(rule.conditions().get(0).holds()).isFalse();
    assertThat(rule.reasons()).extracting(Reason::state).containsExactly(ReasonState.TO_COME);
  }

  @Test
  void proposalThatBeginsLater_makesItsRuleLater() {
    Contact contact = contact().topic("outage").neededBy(RECEIVED).build();
    RuleExplanation slow = rule(USHER.explain(contact().build()), "Slow cases");
    assertThat(slow.conditions()).isEmpty();
    assertThat(rule(USHER.explain(contact), "An urgent matter").state()).isEqualTo(RuleState.FIRED);
  }

  @Test
  void ruleOfAnEarlierPhase_thatStillHoldsTheTier_hasFired() {
    Instant needed = RECEIVED.plus(Duration.ofHours(6));
    Explanation explanation =
        USHER.explain(contact().neededBy(needed).build(), RECEIVED.plus(Duration.ofHours(5)));
    RuleExplanation earlier = rule(explanation, "As long as nothing is urgent");
    assertThat(explanation.decision().emergency()).isTrue();
    assertThat(earlier.state()).isEqualTo(RuleState.FIRED);
    assertThat(earlier.conditions().get(0).holds()).isTrue();
  }

  @Test
  void ruleThatIsSwitchedOff_saysSo_andIsNoNearMiss() {
    Explanation explanation = USHER.explain(contact().build());
    assertThat(rule(explanation, "Switched off").state()).isEqualTo(RuleState.SWITCHED_OFF);
    assertThat(explanation.nearMisses())
        .extracting(RuleExplanation::state)
        .containsOnly(RuleState.NOT_FIRED);
  }

  @Test
  void nearMisses_comeNearestFirst() {
    Explanation explanation = USHER.explain(contact().refund(dollars("499.99")).build());
    assertThat(explanation.nearMisses())
        .isSortedAccordingTo((one, other) -> one.nearness().compareTo(other.nearness()));
    assertThat(explanation.nearMisses().get(0).name()).isEqualTo("Large refunds");
  }

  @Test
  void nearness_countsWhatMustTurn_allPartsOfOneWay_theFewestOfSeveral() {
    assertThat(missing(contact())).isZero();
    assertThat(missing(contact().surge(true))).isEqualTo(1);
    assertThat(missing(contact().surge(true).authenticated(true))).isEqualTo(1);
    assertThat(missing(contact().surge(true).authenticated(true).attempts(2))).isZero();
  }

  private static int missing(ContactBuilder contact) {
    return rule(USHER.explain(contact.build()), "Both or neither").nearness().missing();
  }

  @Test
  void flip_isTheSmallestChange_andConfirmed() {
    Explanation explanation = USHER.explain(contact().refund(dollars("480.00")).build());
    Flip flip = explanation.flipOf(Attribute.APPROVALS).orElseThrow();
    assertThat(flip.field()).isEqualTo("refund");
    assertThat(flip.before()).isEqualTo("480.00 USD");
    assertThat(flip.after()).isEqualTo("500.00 USD");
    assertThat(flip.change()).isEqualTo("the refund 20.00 USD more (500.00 USD)");
    assertThat(flip.attributes()).contains(Attribute.TIER, Attribute.APPROVALS);
    assertThat(flip.decision().tier()).isEqualTo(3);
    assertThat(USHER.decide(flip.contact())).isEqualTo(flip.decision());
  }

  @Test
  void flipOfTheReceipt_movesTheWholeCase() {
    Contact contact =
        contact()
            .receivedAt(Instant.parse("2026-03-03T16:00:00Z"))
            .neededBy(Instant.parse("2026-03-05T16:00:00Z"))
            .build();
    Flip flip = USHER.explain(contact).flipOf(Attribute.ACTIONS).orElseThrow();
    assertThat(flip.field()).isEqualTo("receivedAt");
    assertThat(flip.contact().receivedAt()).isEqualTo("2026-03-03T17:00:00Z");
    assertThat(flip.contact().neededBy()).isEqualTo("2026-03-05T17:00:00Z");
    assertThat(flip.decision().at()).isEqualTo(flip.contact().receivedAt());
  }

  @Test
  void flipOfWords_adoptsAPhraseOfTheList() {
    Flip flip = USHER.explain(contact().build()).flipOf(Attribute.VIP).orElseThrow();
    assertThat(flip.field()).isEqualTo("labels");
    Contact labelled = contact().labels(List.of("legal")).build();
    Contact both = labelled.toBuilder().message("my lawyer").build();
    assertThat(USHER.explain(both).flipOf(Attribute.VIP)).isEmpty();
    assertThat(USHER.explain(contact().message("my lawyer").build()).flipOf(Attribute.VIP))
        .get()
        .extracting(Flip::change)
        .isEqualTo("a message that does not mention threat");
  }

  @Test
  void flipOfAPattern_isATextThatMatches() {
    Flip flip = USHER.explain(contact().build()).flipOf(Attribute.SIGNALS).orElseThrow();
    assertThat(flip.change()).isEqualTo("the field customer TRADE-0 instead of nothing");
  }

  @Test
  void whatHasHappened_isTriedWhereNothingElseMakesADifference() {
    Contact contact = contact().topic("outage").build();
    Explanation explanation = USHER.explain(contact, RECEIVED.plus(Duration.ofDays(1)));
    Flip targets = explanation.flipOf(Attribute.TARGETS).orElseThrow();
    assertThat(targets.field()).isEqualTo("progress.firstRespondedAt");
    assertThat(targets.change())
        .isEqualTo("recorded firstRespondedAt 2026-03-04 10:00 instead of nothing");
    assertThat(explanation.flips())
        .extracting(flip -> flip.field().startsWith("progress."))
        .containsSubsequence(false, true)
        .isSorted();
  }

  @Test
  void whatIsRefusedToDecide_isRefusedToExplain() {
    Contact unknown = contact().topic("nowhere").build();
    assertThatThrownBy(() -> USHER.explain(unknown))
        .isInstanceOf(ContactException.class)
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> USHER.explain(contact().build(), RECEIVED.minusSeconds(1)))
        .isInstanceOf(ContactException.class);
    Usher closed = Usher.open(PolicySource.of(Map.of("policy.yaml", MANIFEST, "d.drl", RULES)));
    closed.close();
    assertThatThrownBy(() -> closed.explain(contact().build()))
        .isInstanceOf(UsherClosedException.class);
  }
}
