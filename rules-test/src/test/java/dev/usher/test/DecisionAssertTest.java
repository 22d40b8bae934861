package dev.usher.test;

import static dev.usher.model.rule.HelperWords.businessHours;
import static dev.usher.model.rule.HelperWords.hours;
import static dev.usher.test.Decisions.DISPUTED;
import static dev.usher.test.Decisions.FULL;
import static dev.usher.test.Decisions.PLAIN;
import static dev.usher.test.Decisions.REFUSED;
import static dev.usher.test.UsherAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Attribute;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.TargetState;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** Every assertion holds where it should, and where it does not it says why. */
class DecisionAssertTest {

  private record Wrong(
      String assertion,
      Decision decision,
      Consumer<DecisionAssert> call,
      String path,
      String expected,
      String actual,
      String because) {

    @Override
    public String toString() {
      return assertion + ": " + path + " of " + decision.contact();
    }
  }

  @Test
  void everyAssertion_holdsOfWhatIsSaid() {
    assertThat(FULL)
        .hasTopic("refund")
        .hasSeverity(Severity.HIGH)
        .isVip()
        .isEmergency()
        .hasSignals("pattern")
        .doesNotHaveSignal("storm")
        .hasTier(2)
        .isOwnedBy("lead")
        .isQueuedIn("desk")
        .isAnsweredVia(Channel.EMAIL)
        .needsApprovalsOfExactly("lead", "finance")
        .needsApprovalOfAny(1, "legal", "lead")
        .isHeldFor("fraud-check")
        .hasRefundVerdict(RefundVerdict.APPROVAL)
        .hasRefundAmount("200 USD")
        .hasTarget("first-response")
        .doesNotHaveTarget("plan")
        .hasTargetWithin("first-response", businessHours(2))
        .hasTargetDue("first-response", "2026-03-03T12:00:00+09:00")
        .hasTargetDue("first-response", "2026-03-03T03:00:00Z")
        .hasTargetState("first-response", TargetState.RUNNING)
        .hasAction("call")
        .hasActionBy("call", "lead")
        .hasActionDue("call", "2026-03-03T12:00:00+09:00")
        .hasActionFrom("call", "2026-03-03T10:00:00+09:00")
        .doesNotHaveAction("visit")
        .hasEscalation(3, "2026-03-04T10:00:00+09:00")
        .hasNextReview("2026-03-03T12:00:00+09:00")
        .hasNoConflict()
        .isDecidedBy("S-7")
        .isDecidedBy("Large refunds")
        .isDecidedBy("Write it down")
        .isNotDecidedBy("S-6")
        .isNotDecidedBy("Small refunds")
        .isNotDecidedBy("S-99");
  }

  @Test
  void everyAssertion_holdsOfWhatIsLeftOut() {
    assertThat(PLAIN)
        .hasNoTopic()
        .isNotVip()
        .isNoEmergency()
        .needsNoApproval()
        .needsApprovalsOfExactly()
        .isNotHeld()
        .hasNoRefund()
        .hasNoEscalation()
        .hasNoNextReview();
    assertThat(REFUSED).isRefusedFor("outside-window").isRefusedFor("used", "outside-window");
  }

  static Stream<Wrong> wrongs() {
    String none = "none";
    String silent = "no rule proposes anything here";
    String tier2 = "tier 2, by \"Large refunds\" (S-7)";
    String twoHours = "first-response within 2 business hours, by \"Two hours\" (S-14)";
    String laterTier =
        "tier 3 from 1 business day after reaching tier 2, by \"Old cases\" (S-8), without effect";
    String call = "action call by lead, by \"Call them\" (S-16)";
    String note = "action note, by \"Write it down\"";
    String approval = "approval by finance, by \"Money\" (S-9)";
    String hold = "hold fraud-check, by \"Doubt\" (S-10)";
    String signal = "signal pattern, by \"Again\" (S-5)";
    String vip = "vip, by \"Big\" (S-3)";
    String emergency = "emergency, by \"Tonight\" (S-4)";
    String topic = "topic refund, by \"Refunds\" (S-1)";
    String due = "2026-03-03T12:00:00+09:00";
    String clauses =
        "S-1, S-10, S-11, S-12, S-13, S-14, S-16, S-17, S-18, S-2, S-3, S-4, S-5, S-7, S-9, Write it down";
    return Stream.of(
        wrong("hasTopic", FULL, it -> it.hasTopic("outage"), "topic", "outage", "refund", topic),
        wrong("hasTopic", PLAIN, it -> it.hasTopic("outage"), "topic", "outage", none, silent),
        wrong("hasNoTopic", FULL, it -> it.hasNoTopic(), "topic", none, "refund", topic),
        wrong(
            "hasSeverity",
            FULL,
            it -> it.hasSeverity(Severity.NORMAL),
            "severity",
            "NORMAL",
            "HIGH",
            "severity HIGH, by \"Torn\" (S-2)"),
        wrong("isVip", PLAIN, it -> it.isVip(), "vip", "true", "false", silent),
        wrong("isNotVip", FULL, it -> it.isNotVip(), "vip", "false", "true", vip),
        wrong("isEmergency", PLAIN, it -> it.isEmergency(), "emergency", "true", "false", silent),
        wrong(
            "isNoEmergency",
            FULL,
            it -> it.isNoEmergency(),
            "emergency",
            "false",
            "true",
            emergency),
        wrong(
            "hasSignals",
            FULL,
            it -> it.hasSignals("pattern", "storm"),
            "signals",
            "at least pattern, storm",
            "pattern",
            signal),
        wrong(
            "doesNotHaveSignal",
            FULL,
            it -> it.doesNotHaveSignal("pattern"),
            "signals",
            "not pattern",
            "pattern",
            signal),
        wrong("hasTier", FULL, it -> it.hasTier(1), "tier", "1", "2", tier2),
        wrong(
            "isOwnedBy",
            FULL,
            it -> it.isOwnedBy("agent"),
            "owner",
            "agent",
            "lead",
            "owner lead, by \"Lead owns\" (S-11)"),
        wrong("isOwnedBy", DISPUTED, it -> it.isOwnedBy("agent"), "owner", "agent", "lead", tier2),
        wrong(
            "isQueuedIn",
            FULL,
            it -> it.isQueuedIn("lead"),
            "queue",
            "lead",
            "desk",
            "queue desk, by \"Desk waits\" (S-12)"),
        wrong("isQueuedIn", DISPUTED, it -> it.isQueuedIn("desk"), "queue", "desk", "lead", tier2),
        wrong(
            "isAnsweredVia",
            FULL,
            it -> it.isAnsweredVia(Channel.PHONE),
            "replyVia",
            "PHONE",
            "EMAIL",
            "reply via email, by \"By mail\" (S-13)"),
        wrong(
            "needsApprovalsOfExactly",
            FULL,
            it -> it.needsApprovalsOfExactly("finance"),
            "approvals",
            "finance",
            "finance, lead",
            approval),
        wrong(
            "needsNoApproval",
            FULL,
            it -> it.needsNoApproval(),
            "approvals",
            none,
            "finance, lead",
            approval),
        wrong(
            "needsApprovalOfAny",
            FULL,
            it -> it.needsApprovalOfAny(1, "finance", "lead"),
            "anyOf",
            "at least one of finance and lead",
            "one of lead and legal",
            "approval by one of lead and legal, by \"Either\" (S-17)"),
        wrong(
            "needsNoApproval",
            FULL.toBuilder().approvals(List.of()).build(),
            it -> it.needsNoApproval(),
            "anyOf",
            none,
            "one of lead and legal",
            "approval by one of lead and legal, by \"Either\" (S-17)"),
        wrong(
            "isHeldFor",
            FULL,
            it -> it.isHeldFor("fraud-check", "lawyer"),
            "holds",
            "at least fraud-check, lawyer",
            "fraud-check",
            hold),
        wrong("isNotHeld", FULL, it -> it.isNotHeld(), "holds", none, "fraud-check", hold),
        wrong(
            "hasRefundVerdict",
            FULL,
            it -> it.hasRefundVerdict(RefundVerdict.GRANTED),
            "refund.verdict",
            "GRANTED",
            "APPROVAL",
            "grant at most 200, by \"At most\" (S-18)"),
        wrong(
            "hasRefundVerdict",
            PLAIN,
            it -> it.hasRefundVerdict(RefundVerdict.GRANTED),
            "refund.verdict",
            "GRANTED",
            none,
            silent),
        wrong(
            "hasRefundAmount",
            FULL,
            it -> it.hasRefundAmount("200.01 USD"),
            "refund.amount",
            "200.01 USD",
            "200.00 USD",
            "grant at most 200, by \"At most\" (S-18)"),
        wrong(
            "isRefusedFor",
            REFUSED,
            it -> it.isRefusedFor("used", "late"),
            "refund.refusals",
            "at least used, late",
            "outside-window, used",
            "refuse for used, by \"Worn\" (S-19)"),
        wrong(
            "hasNoRefund",
            REFUSED,
            it -> it.hasNoRefund(),
            "refund",
            none,
            "REFUSED for outside-window, used",
            "refuse for used, by \"Worn\" (S-19)"),
        wrong(
            "hasTarget",
            FULL,
            it -> it.hasTarget("plan"),
            "targets",
            "at least plan",
            "first-response",
            twoHours),
        wrong(
            "doesNotHaveTarget",
            FULL,
            it -> it.doesNotHaveTarget("first-response"),
            "targets",
            "not first-response",
            "first-response",
            twoHours),
        wrong(
            "hasTargetWithin",
            FULL,
            it -> it.hasTargetWithin("first-response", hours(2)),
            "targets.first-response.within",
            "2 hours",
            "2 business hours",
            twoHours),
        wrong(
            "hasTargetDue",
            FULL,
            it -> it.hasTargetDue("first-response", "2026-03-03T03:00:01Z"),
            "targets.first-response.due",
            "2026-03-03T12:00:01+09:00",
            due,
            twoHours),
        wrong(
            "hasTargetDue",
            FULL,
            it -> it.hasTargetDue("plan", due),
            "targets.plan.due",
            due,
            "no such target",
            silent),
        wrong(
            "hasTargetState",
            FULL,
            it -> it.hasTargetState("first-response", TargetState.MET),
            "targets.first-response.state",
            "MET",
            "RUNNING",
            twoHours),
        wrong(
            "hasAction",
            FULL,
            it -> it.hasAction("visit"),
            "actions",
            "at least visit",
            "call, note",
            call + "\n            " + note),
        wrong(
            "hasActionBy",
            FULL,
            it -> it.hasActionBy("call", "agent"),
            "actions.call.by",
            "agent",
            "lead",
            call),
        wrong(
            "hasActionBy",
            FULL,
            it -> it.hasActionBy("note", "agent"),
            "actions.note.by",
            "agent",
            "nobody named",
            note),
        wrong(
            "hasActionDue",
            FULL,
            it -> it.hasActionDue("call", "2026-03-03T11:59:59+09:00"),
            "actions.call.due",
            "2026-03-03T11:59:59+09:00",
            due,
            call),
        wrong(
            "hasActionDue",
            FULL,
            it -> it.hasActionDue("note", due),
            "actions.note.due",
            due,
            "no deadline",
            note),
        wrong(
            "hasActionDue",
            FULL,
            it -> it.hasActionDue("visit", due),
            "actions.visit.due",
            due,
            "no such action",
            silent),
        wrong(
            "hasActionFrom",
            FULL,
            it -> it.hasActionFrom("call", "2026-03-03T10:00:01+09:00"),
            "actions.call.from",
            "2026-03-03T10:00:01+09:00",
            "2026-03-03T10:00:00+09:00",
            call),
        wrong(
            "hasActionFrom",
            FULL,
            it -> it.hasActionFrom("note", due),
            "actions.note.from",
            due,
            "from receipt on",
            note),
        wrong(
            "doesNotHaveAction",
            FULL,
            it -> it.doesNotHaveAction("call"),
            "actions",
            "not call",
            "call, note",
            call),
        wrong(
            "hasEscalation",
            FULL,
            it -> it.hasEscalation(4, "2026-03-04T10:00:00+09:00"),
            "escalations",
            "at least tier 4 at 2026-03-04T10:00:00+09:00",
            "tier 3 at 2026-03-04T10:00:00+09:00",
            laterTier),
        wrong(
            "hasEscalation",
            FULL,
            it -> it.hasEscalation(3, due),
            "escalations",
            "at least tier 3 at " + due,
            "tier 3 at 2026-03-04T10:00:00+09:00",
            laterTier),
        wrong(
            "hasNoEscalation",
            FULL,
            it -> it.hasNoEscalation(),
            "escalations",
            none,
            "tier 3 at 2026-03-04T10:00:00+09:00",
            laterTier),
        wrong("hasNextReview", PLAIN, it -> it.hasNextReview(due), "nextReview", due, none, silent),
        wrong(
            "hasNoNextReview",
            FULL,
            it -> it.hasNoNextReview(),
            "nextReview",
            none,
            due,
            laterTier + "\n            " + twoHours),
        wrong(
            "hasNoConflict",
            DISPUTED,
            it -> it.hasNoConflict(),
            "conflicts",
            none,
            "owner design or finance",
            "owner design, by \"Design owns\" (S-20), without effect\n            "
                + "owner finance, by \"Finance owns\" (S-21), without effect"),
        wrong(
            "isDecidedBy",
            FULL,
            it -> it.isDecidedBy("S-6"),
            "decided by",
            "S-6",
            clauses,
            "tier 1, by \"Small refunds\" (S-6), without effect"),
        wrong(
            "isDecidedBy",
            FULL,
            it -> it.isDecidedBy("S-99"),
            "decided by",
            "S-99",
            clauses,
            silent),
        wrong(
            "isNotDecidedBy",
            FULL,
            it -> it.isNotDecidedBy("S-7"),
            "decided by",
            "not S-7",
            clauses,
            tier2));
  }

  private static Wrong wrong(
      String assertion,
      Decision decision,
      Consumer<DecisionAssert> call,
      String path,
      String expected,
      String actual,
      String because) {
    return new Wrong(assertion, decision, call, path, expected, actual, because);
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void anAssertionThatDoesNotHold_showsBothSidesAndTheReasons(Wrong wrong) {
    assertThatThrownBy(() -> wrong.call().accept(assertThat(wrong.decision())))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            """
            contact %s, decided by shop 1.2.0 as of 2026-03-03T10:00:00+09:00: %s
              expected: %s
              actual:   %s
              because:  %s""",
            wrong.decision().contact(),
            wrong.path(),
            wrong.expected(),
            wrong.actual(),
            wrong.because());
  }

  @Test
  void everyAssertion_hasAFailingCase() {
    Set<String> declared =
        Arrays.stream(DecisionAssert.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(wrongs().map(Wrong::assertion).distinct())
        .containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void everyAttribute_hasAnAssertion() {
    assertThat(wrongs().map(Wrong::path))
        .containsAll(Arrays.stream(Attribute.values()).map(Attribute::key).toList());
  }

  @Test
  void everyAssertion_ofNoDecision_fails() {
    Set<String> called = new TreeSet<>();
    for (Wrong wrong : wrongs().toList()) {
      called.add(wrong.assertion());
      assertThatThrownBy(() -> wrong.call().accept(assertThat((Decision) null)))
          .as(wrong.assertion())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Expecting actual not to be null");
    }
    assertThat(called).isNotEmpty();
  }

  @Test
  void aDescription_comesFirst() {
    assertThatThrownBy(() -> assertThat(FULL).as("100%% %s", "sure").hasTier(1))
        .hasMessageStartingWith("[100% sure] contact full, decided by shop");
  }

  @Test
  void aMistakeInTheTest_isNoFailureOfTheDecision() {
    List<Consumer<DecisionAssert>> mistakes =
        List.of(
            it -> it.hasTarget("first-respons"),
            it -> it.doesNotHaveTarget("first-respons"),
            it -> it.hasTargetDue("first-response", "2026-03-03T12:00:00"),
            it -> it.hasActionDue("call", "noon"),
            it -> it.hasSignals(),
            it -> it.isHeldFor(),
            it -> it.hasRefundAmount("200"),
            it -> it.isRefusedFor());
    for (Consumer<DecisionAssert> mistake : mistakes) {
      assertThatThrownBy(() -> mistake.accept(assertThat(FULL)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> assertThat(FULL).hasNextReview("2026-03-03T12:00:00"))
        .hasMessage(
            "\"2026-03-03T12:00:00\" is no moment with an offset such as 2026-03-03T10:00:00+09:00");
    assertThatThrownBy(() -> assertThat(FULL).isHeldFor())
        .hasMessage("name at least one of the holds");
  }

  @Test
  void aNull_isAMistakeInTheTest() {
    List<Consumer<DecisionAssert>> mistakes =
        List.of(
            it -> it.hasTopic(null),
            it -> it.isAnsweredVia(null),
            it -> it.hasSignals((String) null),
            it -> it.doesNotHaveSignal(null),
            it -> it.needsApprovalsOfExactly((String) null),
            it -> it.hasTargetWithin("first-response", null),
            it -> it.hasNextReview(null),
            it -> it.hasActionBy(null, "lead"),
            it -> it.doesNotHaveAction(null),
            it -> it.isDecidedBy(null),
            it -> it.isNotDecidedBy(null));
    for (Consumer<DecisionAssert> mistake : mistakes) {
      assertThatThrownBy(() -> mistake.accept(assertThat(PLAIN)))
          .isInstanceOf(NullPointerException.class);
    }
  }

  @Test
  void assertThat_besideAssertJs_isToldApartByTheCompiler() {
    DecisionAssert aboutADecision = assertThat(FULL);
    AbstractStringAssert<?> aboutAText = assertThat("full");

    aboutADecision.hasTier(2);
    aboutAText.isEqualTo(FULL.contact());
  }
}
