package dev.usher.flink.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.data.DecisionWriter;
import dev.usher.flink.life.CaseLife;
import dev.usher.flink.life.EventKind;
import dev.usher.flink.life.LifeEvent;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.flink.stream.DecisionCause;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideCasesTest {
  private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
  private static final Contact CONTACT = contact("c-1");

  private OperatorUnderTest operator;

  @BeforeEach
  void start() throws Exception {
    operator = OperatorUnderTest.started();
  }

  @AfterEach
  void stop() throws Exception {
    operator.close();
    assertThat(CompiledPolicies.open()).as("policies left open").isZero();
  }

  @Test
  void aContact_isDecidedOnArrival_asEmbedded() throws Exception {
    operator.policy(TinyPolicy.line(2));

    operator.arrives(CONTACT);

    assertThat(operator.decisions())
        .containsExactly(decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN));
  }

  @Test
  void aCase_isDecidedAtItsReview_byATimer() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.decisions();

    operator.timeIs(after(2).minusMillis(1));
    assertThat(operator.decisions()).isEmpty();
    operator.timeIs(after(2));

    assertThat(operator.decisions())
        .containsExactly(decided(2, DecisionCause.REVIEW, 2, CONTACT, after(2)));
  }

  @Test
  void reviews_followOneAnother_untilNothingChangesAnyMore() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);

    operator.timeIs(after(100));

    assertThat(operator.decisions())
        .containsExactly(
            decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN),
            decided(2, DecisionCause.REVIEW, 2, CONTACT, after(2)),
            decided(3, DecisionCause.REVIEW, 2, CONTACT, after(4)));
    assertThat(operator.timers()).isZero();
    assertThat(operator.cases()).as("an open case stays").isEqualTo(1);
  }

  @Test
  void aReviewBetweenTwoMilliseconds_isDecidedAsOfItsVeryMoment() throws Exception {
    Contact odd = Contact.builder("c-1", TEN.plusNanos(1_500), Channel.EMAIL).build();
    operator.policy(TinyPolicy.line(2));
    operator.arrives(odd);
    operator.decisions();

    operator.timeIs(after(2));
    assertThat(operator.decisions()).isEmpty();
    operator.timeIs(after(2).plusMillis(1));

    assertThat(operator.decisions())
        .containsExactly(decided(2, DecisionCause.REVIEW, 2, odd, after(2).plusNanos(1_500)));
  }

  @Test
  void aCaseThatComesLate_isDecidedAtEveryReviewThatIsPast() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.timeIs(after(3));

    operator.arrives(CONTACT);

    assertThat(operator.decisions())
        .containsExactly(
            decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN),
            decided(2, DecisionCause.REVIEW, 2, CONTACT, after(2)));
    assertThat(operator.timers()).isEqualTo(1);
  }

  @Test
  void anEvent_isDecidedAsOfItsMoment_andItsReviewIsSetAnew() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.decisions();
    LifeEvent answered = event("e-1", 1, EventKind.FIRST_RESPONDED);

    operator.happens(answered);

    assertThat(operator.decisions())
        .containsExactly(decided(2, DecisionCause.EVENT, 2, standing(answered), after(1)));
    assertThat(operator.timers()).as("timers of an answered case").isZero();
    operator.timeIs(after(100));
    assertThat(operator.decisions()).as("reviews of an answered case").isEmpty();
  }

  @Test
  void anEventThatComesLate_correctsTheDecision_asOfTheCasesClock() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.timeIs(after(5));
    operator.decisions();
    LifeEvent answered = event("e-1", 1, EventKind.FIRST_RESPONDED);

    operator.happens(answered);

    assertThat(operator.decisions())
        .containsExactly(decided(4, DecisionCause.EVENT, 2, standing(answered), after(4)));
  }

  @Test
  void eventsBeforeTheContact_waitForIt() throws Exception {
    operator.policy(TinyPolicy.line(2));
    LifeEvent answered = event("e-1", 1, EventKind.FIRST_RESPONDED);

    operator.happens(answered);
    assertThat(operator.decisions()).isEmpty();
    operator.arrives(CONTACT);

    assertThat(operator.decisions())
        .containsExactly(decided(1, DecisionCause.ARRIVAL, 2, standing(answered), after(1)));
    operator.timeIs(TEN.plus(Duration.ofDays(100)));
    assertThat(operator.cases()).isEqualTo(1);
  }

  @Test
  void whatComesTwice_countsOnce() throws Exception {
    operator.policy(TinyPolicy.line(2));
    LifeEvent answered = event("e-1", 1, EventKind.FIRST_RESPONDED);
    operator.arrives(CONTACT);
    operator.happens(answered);
    operator.decisions();

    operator.arrives(CONTACT);
    operator.happens(answered);
    operator.policy(TinyPolicy.line(2));

    assertThat(operator.decisions()).isEmpty();
    assertThat(operator.refusals()).isEmpty();
  }

  @Test
  void anotherOneOfTheSameId_isRefused() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.happens(event("e-1", 1, EventKind.FIRST_RESPONDED));
    operator.decisions();

    operator.arrives(CONTACT.toBuilder().attempts(3).build());
    operator.happens(event("e-1", 1, EventKind.RESOLVED));

    assertThat(operator.decisions()).isEmpty();
    assertThat(operator.refusals())
        .extracting(CaseRefusal::matter)
        .containsExactly(CaseRefusal.Matter.CONTACT, CaseRefusal.Matter.EVENT);
  }

  @Test
  void contactsBeforeAnyPolicy_waitForIt() throws Exception {
    operator.arrives(CONTACT);
    operator.timeIs(after(3));
    assertThat(operator.decisions()).isEmpty();

    operator.policy(TinyPolicy.line(2));

    assertThat(operator.decisions())
        .containsExactly(
            decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN),
            decided(2, DecisionCause.REVIEW, 2, CONTACT, after(2)));
  }

  @Test
  void aNewPolicy_decidesEveryOpenCaseAgain_andSetsItsTimers() throws Exception {
    Contact other = contact("c-2");
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.arrives(other);
    operator.arrives(contact("c-3"));
    operator.happens(LifeEvent.of("c-3", "e-1", after(1), EventKind.RESOLVED));
    operator.decisions();

    operator.policy(TinyPolicy.line(6));

    assertThat(operator.decisions())
        .containsExactlyInAnyOrder(
            decided(2, DecisionCause.POLICY, 6, CONTACT, TEN),
            decided(2, DecisionCause.POLICY, 6, other, TEN));
    operator.timeIs(after(5));
    assertThat(operator.decisions()).as("reviews by the policy of before").isEmpty();
    operator.timeIs(after(6));
    assertThat(operator.decisions())
        .containsExactlyInAnyOrder(
            decided(3, DecisionCause.REVIEW, 6, CONTACT, after(6)),
            decided(3, DecisionCause.REVIEW, 6, other, after(6)));
  }

  @Test
  void timeIsThatOfContactsAlone_whateverPoliciesSay() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.timeIs(after(1));
    operator.decisions();

    operator.policiesSay(Watermark.MAX_WATERMARK);
    operator.contactsRest();

    assertThat(operator.decisions()).isEmpty();
  }

  @Test
  void contactsAfterTheEndOfTime_arePlayedOnAtOnce() throws Exception {
    operator.arrives(CONTACT);
    operator.timeIs(Instant.ofEpochMilli(Long.MAX_VALUE));

    operator.policy(TinyPolicy.line(2));

    assertThat(operator.decisions())
        .extracting(CaseDecision::at)
        .containsExactly(TEN, after(2), after(4));
  }

  @Test
  void aPolicyThatDoesNotOpen_isRefused_andTheOneBeforeStays() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.policy(TinyPolicy.line(3).replace("respondWithin", "respondWithout"));
    operator.policy("{}");

    operator.arrives(CONTACT);

    assertThat(operator.decisions())
        .containsExactly(decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN));
    List<CaseRefusal> refusals = operator.refusals();
    assertThat(refusals)
        .extracting(CaseRefusal::matter)
        .containsExactly(CaseRefusal.Matter.POLICY, CaseRefusal.Matter.POLICY);
    assertThat(refusals.get(0).why()).contains("respondWithout").contains("tiny.drl");
    assertThat(refusals.get(1).why()).contains("files is missing");
  }

  @Test
  void aContactThatDoesNotFit_isRefused_andCostsNobodyElseAnAnswer() throws Exception {
    operator.policy(TinyPolicy.line(2));

    operator.arrives(contact("c-0").toBuilder().topic("weather").build());
    operator.arrives(CONTACT);

    assertThat(operator.decisions())
        .containsExactly(decided(1, DecisionCause.ARRIVAL, 2, CONTACT, TEN));
    assertThat(operator.refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.contact()).isEqualTo("c-0"))
        .satisfies(each -> assertThat(each.why()).contains("weather"));
  }

  @Test
  void aResolvedCase_isKeptForAWhile_andReopens() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    LifeEvent resolved = event("e-1", 1, EventKind.RESOLVED);
    operator.happens(resolved);
    operator.timeIs(after(1).plus(OperatorUnderTest.KEPT).minusMillis(1));
    operator.decisions();
    LifeEvent reopened = event("e-2", 50, EventKind.REOPENED);

    operator.happens(reopened);
    operator.timeIs(TEN.plus(Duration.ofDays(300)));

    assertThat(operator.decisions().get(0))
        .isEqualTo(decided(3, DecisionCause.EVENT, 2, standing(resolved, reopened), after(50)));
    assertThat(operator.cases()).isEqualTo(1);
  }

  @Test
  void aResolvedCase_isForgottenThen() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    operator.happens(event("e-1", 1, EventKind.RESOLVED));

    operator.timeIs(after(1).plus(OperatorUnderTest.KEPT));

    assertThat(operator.cases()).isZero();
    assertThat(operator.timers()).isZero();
  }

  @Test
  void eventsWhoseContactNeverComes_areRefusedThen() throws Exception {
    operator.happens(event("e-1", 1, EventKind.RESOLVED));

    operator.timeIs(after(1).plus(OperatorUnderTest.KEPT));

    assertThat(operator.refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.line()).contains("\"e-1\""));
    assertThat(operator.cases()).isZero();
  }

  @Test
  void aRestart_goesOnWhereItWas() throws Exception {
    operator.policy(TinyPolicy.line(2));
    operator.arrives(CONTACT);
    OperatorSubtaskState state = operator.snapshot();

    try (OperatorUnderTest restored = OperatorUnderTest.restored(state)) {
      assertThat(restored.decisions()).isEmpty();
      restored.arrives(CONTACT);
      restored.timeIs(after(2));

      assertThat(restored.decisions())
          .containsExactly(decided(2, DecisionCause.REVIEW, 2, CONTACT, after(2)));
    }
  }

  @Test
  void aRestartWithMoreMachines_losesNoCaseAndDecidesNoneTwice() throws Exception {
    operator.policy(TinyPolicy.line(2));
    for (int i = 0; i < 40; i++) {
      operator.arrives(contact("c-" + i));
    }
    OperatorSubtaskState state = operator.snapshot();

    try (OperatorUnderTest one = OperatorUnderTest.restored(state, 1, 2, 0);
        OperatorUnderTest two = OperatorUnderTest.restored(state, 1, 2, 1)) {
      assertThat(one.cases()).isPositive();
      assertThat(two.cases()).isPositive();
      one.policy(TinyPolicy.line(6));
      one.timeIs(after(6));
      two.policy(TinyPolicy.line(6));
      two.timeIs(after(6));
      List<CaseDecision> again = one.decisions();
      again.addAll(two.decisions());

      assertThat(again).hasSize(80).doesNotHaveDuplicates();
      assertThat(again)
          .filteredOn(each -> each.cause() == DecisionCause.REVIEW)
          .hasSize(40)
          .allSatisfy(each -> assertThat(each.at()).isEqualTo(after(6)));
    }
  }

  private static Contact contact(String id) {
    return Contact.builder(id, TEN, Channel.EMAIL).topic("refund").build();
  }

  private static Instant after(long hours) {
    return TEN.plus(Duration.ofHours(hours));
  }

  private static LifeEvent event(String id, long hours, EventKind kind) {
    return LifeEvent.of(CONTACT.id(), id, after(hours), kind);
  }

  private static Contact standing(LifeEvent... events) {
    return CaseLife.of(CONTACT, List.of(events)).contact();
  }

  /** What the policy says when it is asked in this process. */
  private static CaseDecision decided(
      long sequence, DecisionCause cause, int hours, Contact contact, Instant at) {
    try (Usher usher = Usher.open(TinyPolicy.answeringWithin(hours))) {
      return new CaseDecision(
          contact.id(),
          sequence,
          cause,
          at,
          usher.policy().ref().digest(),
          new DecisionWriter().toJson(usher.decide(contact, at)));
    }
  }
}
