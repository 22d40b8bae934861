package dev.usher.scenario;

import dev.usher.model.Channel;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.AnyOf;
import dev.usher.model.decision.Conflict;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Escalation;
import dev.usher.model.decision.PolicyRef;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import dev.usher.model.decision.ReasonState;
import dev.usher.model.decision.Refund;
import dev.usher.model.decision.RefundVerdict;
import dev.usher.model.decision.Source;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.rule.HelperWords;
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** Decisions and scenarios to compare. */
final class SampleDecisions {
  static final Instant TEN = Instant.parse("2026-03-03T01:00:00Z");
  static final Instant NOON = Instant.parse("2026-03-03T03:00:00Z");
  static final ScenarioReader READER = ScenarioReader.of("kyndof", Currency.getInstance("USD"));

  private static final Span DAY = HelperWords.businessHours(24);
  private static final PolicyRef POLICY =
      new PolicyRef("kyndof", "1", "sha256:0", ZoneId.of("Asia/Seoul"));

  private SampleDecisions() {}

  /** A decision with something in every field. */
  static Decision full() {
    return because(
        reason("Angry people are noticed", new Proposal.Signal("angry"), true),
        reason("Refunds go to the lead", new Proposal.Escalate(3, null), true),
        reason("Refunds need an agent", new Proposal.Escalate(2, null), false),
        reason("Later it goes up", new Proposal.Escalate(4, HelperWords.atTier(3, DAY)), false),
        reason("The lead agrees", new Proposal.Approval("cs-lead"), true),
        reason("Finance agrees", new Proposal.Approval("finance"), true),
        reason("A is what it is about", new Proposal.Topic("a"), false),
        reason("B is what it is about", new Proposal.Topic("b"), false),
        reason("Call back", new Proposal.Act("call-back", "agent", HelperWords.hours(2)), true),
        Reason.builder(
                new Source.Rule("Always answer", null),
                new Proposal.Due(Metric.FIRST_RESPONSE, DAY))
            .state(ReasonState.FOLLOWED)
            .build());
  }

  /** The same decision for other reasons. */
  static Decision because(Reason... reasons) {
    return Decision.builder("k-1", POLICY, TEN, "cs-lead")
        .topic("refund")
        .severity(Severity.HIGH)
        .vip(true)
        .signals(List.of("angry", "lost"))
        .tier(3)
        .queue("on-call")
        .replyVia(Channel.IN_APP)
        .approvals(List.of("cs-lead", "finance"))
        .anyOf(List.of(AnyOf.of(1, List.of("finance", "legal"))))
        .holds(List.of("fraud"))
        .refund(
            new Refund(
                Money.of("750", "USD"), RefundVerdict.APPROVAL, Money.of("200", "USD"), List.of()))
        .targets(
            List.of(
                Target.builder(Metric.ESCALATION_RESPONSE, HelperWords.businessDays(1), NOON)
                    .build(),
                Target.builder(Metric.FIRST_RESPONSE, HelperWords.businessHours(24), NOON)
                    .state(TargetState.MET)
                    .metAt(TEN)
                    .build(),
                Target.builder(
                        Metric.NEXT_UPDATE, HelperWords.closeOfBusiness(1, "desk-emea"), NOON)
                    .build(),
                Target.builder(Metric.RESOLUTION, HelperWords.days(1), NOON)
                    .state(TargetState.PAUSED)
                    .build()))
        .actions(
            List.of(
                Action.builder("call-back").by("agent").due(NOON).from(TEN).build(),
                Action.builder("post-mortem").build()))
        .escalations(List.of(new Escalation(4, NOON)))
        .nextReview(NOON)
        .conflicts(
            List.of(
                new Conflict(
                    "topic",
                    List.of(
                        new Conflict.Side("a", List.of("A is what it is about")),
                        new Conflict.Side("b", List.of("B is what it is about"))))))
        .reasons(List.of(reasons))
        .build();
  }

  static Reason reason(String rule, Proposal proposal, boolean effective) {
    return Reason.builder(new Source.Rule(rule, "KY-1"), proposal)
        .state(effective ? ReasonState.FOLLOWED : ReasonState.IDLE)
        .build();
  }

  /** A decision with as little as there can be. */
  static Decision bare() {
    return Decision.builder("k-1", POLICY, TEN, "agent").build();
  }

  /** A file with one scenario that expects this. */
  static String file(String expect) {
    return """
    scenarios:
      - name: A refund needs the lead
        clauses: [KY-T10, KY-T11]
        contact: {id: s1, receivedAt: "2026-03-03T10:00:00+09:00", channel: in-app}
        expect:
    """
        + expect.indent(6);
  }

  static Scenario expecting(String expect) {
    return READER.read("refunds.yaml", file(expect)).get(0);
  }
}
