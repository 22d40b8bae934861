package dev.usher.test;

import static dev.usher.model.rule.HelperWords.atTier;
import static dev.usher.model.rule.HelperWords.businessDays;
import static dev.usher.model.rule.HelperWords.businessHours;

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
import dev.usher.model.time.Metric;
import dev.usher.model.time.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions of two opposite kinds, and one that rules disagree on. */
final class Decisions {
  static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-03T03:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-04T01:00:00Z");
  private static final PolicyRef POLICY =
      new PolicyRef("shop", "1.2.0", "sha256:00", ZoneId.of("Asia/Seoul"));

  /** Everything that a decision can say. */
  static final Decision FULL =
      Decision.builder("full", POLICY, AT, "lead")
          .topic("refund")
          .severity(Severity.HIGH)
          .vip(true)
          .emergency(true)
          .signals(List.of("pattern"))
          .tier(2)
          .queue("desk")
          .replyVia(Channel.EMAIL)
          .approvals(List.of("finance", "lead"))
          .anyOf(List.of(AnyOf.of(1, List.of("lead", "legal"))))
          .holds(List.of("fraud-check"))
          .refund(
              new Refund(
                  Money.of("750", "USD"),
                  RefundVerdict.APPROVAL,
                  Money.of("200", "USD"),
                  List.of()))
          .targets(List.of(Target.builder(Metric.FIRST_RESPONSE, businessHours(2), DUE).build()))
          .actions(
              List.of(
                  Action.builder("call").by("lead").due(DUE).from(AT).build(),
                  Action.builder("note").build()))
          .escalations(List.of(new Escalation(3, LATER)))
          .nextReview(DUE)
          .reasons(
              List.of(
                  reason("Refunds", "S-1", new Proposal.Topic("refund"), true),
                  reason("Torn", "S-2", new Proposal.AtLeast(Severity.HIGH, null), true),
                  reason("Big", "S-3", new Proposal.Vip(), true),
                  reason("Tonight", "S-4", new Proposal.Emergency(null), true),
                  reason("Again", "S-5", new Proposal.Signal("pattern"), true),
                  reason("Small refunds", "S-6", new Proposal.Escalate(1, null), false),
                  reason("Large refunds", "S-7", new Proposal.Escalate(2, null), true),
                  reason(
                      "Old cases",
                      "S-8",
                      new Proposal.Escalate(3, atTier(2, businessDays(1))),
                      false),
                  reason("Money", "S-9", new Proposal.Approval("finance"), true),
                  reason(
                      "Either",
                      "S-17",
                      new Proposal.ApprovalByAny(AnyOf.of(1, List.of("legal", "lead"))),
                      true),
                  reason("Doubt", "S-10", new Proposal.Hold("fraud-check"), true),
                  reason("At most", "S-18", new Proposal.Cap(BigDecimal.valueOf(200)), true),
                  reason("Lead owns", "S-11", new Proposal.Assign("lead"), true),
                  reason("Desk waits", "S-12", new Proposal.Route("desk"), true),
                  reason("By mail", "S-13", new Proposal.ReplyVia(Channel.EMAIL), true),
                  reason("Two hours", "S-14", due(businessHours(2)), true),
                  reason("Three hours", "S-15", due(businessHours(3)), false),
                  reason("Call them", "S-16", new Proposal.Act("call", "lead", null), true),
                  reason("Write it down", null, new Proposal.Act("note", null, null), true)))
          .build();

  /** As little as a decision can say. */
  static final Decision PLAIN = Decision.builder("plain", POLICY, AT, "agent").build();

  /** A refund that is refused, and nothing else. */
  static final Decision REFUSED =
      PLAIN.toBuilder()
          .refund(new Refund(null, RefundVerdict.REFUSED, null, List.of("used", "outside-window")))
          .reasons(List.of(reason("Worn", "S-19", new Proposal.Refusal("used"), true)))
          .build();

  /** Two rules name another owner, and nothing else is proposed but the tier. */
  static final Decision DISPUTED =
      Decision.builder("disputed", POLICY, AT, "lead")
          .tier(2)
          .conflicts(
              List.of(
                  new Conflict(
                      "owner",
                      List.of(
                          new Conflict.Side("design", List.of("Design owns")),
                          new Conflict.Side("finance", List.of("Finance owns"))))))
          .reasons(
              List.of(
                  reason("Large refunds", "S-7", new Proposal.Escalate(2, null), true),
                  reason("Design owns", "S-20", new Proposal.Assign("design"), false),
                  reason("Finance owns", "S-21", new Proposal.Assign("finance"), false)))
          .build();

  private Decisions() {}

  private static Proposal due(Span within) {
    return new Proposal.Due(Metric.FIRST_RESPONSE, within);
  }

  private static Reason reason(
      String rule, @Nullable String clause, Proposal proposal, boolean effective) {
    return Reason.builder(new Source.Rule(rule, clause), proposal)
        .state(effective ? ReasonState.FOLLOWED : ReasonState.IDLE)
        .build();
  }
}
