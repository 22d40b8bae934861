package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
import dev.usher.model.decision.Statement;
import dev.usher.model.decision.Target;
import dev.usher.model.decision.TargetState;
import dev.usher.model.rule.HelperWords;
import dev.usher.model.time.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionWriterTest {
  private static final Instant AT = Instant.parse("2026-03-03T01:00:00Z");
  private static final PolicyRef KYNDOF =
      new PolicyRef("kyndof", "1.0.0", "sha256:…", ZoneId.of("Asia/Seoul"));

  private static final BigDecimal SEVEN_AND_A_HALF = new BigDecimal("7.50");

  private final DecisionWriter writer = new DecisionWriter();

  @Test
  void decision_ofTheContract_isWrittenToTheByte() {
    String contract =
        """
        {"contact":"k-1","policy":{"name":"kyndof","version":"1.0.0","digest":"sha256:…"},"at":"2026-03-03T10:00:00+09:00",
         "topic":"refund","severity":"NORMAL","vip":false,"emergency":false,"signals":[],"tier":3,"owner":"cs-lead","queue":"cs-lead",
         "replyVia":"EMAIL","approvals":["cs-lead"],"holds":[],
         "targets":[{"metric":"escalation-response","within":"PT4H","clock":"BUSINESS","due":"2026-03-03T14:00:00+09:00","state":"RUNNING"},
                    {"metric":"first-response","within":"PT2H","clock":"BUSINESS","due":"2026-03-03T12:00:00+09:00","state":"RUNNING"}],
         "actions":[{"name":"consult-finance"},{"name":"lead-outreach"}],"escalations":[],"nextReview":"2026-03-03T12:00:00+09:00","conflicts":[],
         "reasons":[{"rule":"Refunds of 500 to 2,000 go to the CS lead","clause":"KY-T10","kind":"tier","proposal":"tier 3","tier":3,"effective":true}],"timeline":[]}
        """;
    assertThat(writer.toJson(refund())).isEqualTo(contract.replaceAll("\\n *", ""));
  }

  private static Decision refund() {
    Instant noon = Instant.parse("2026-03-03T03:00:00Z");
    return Decision.builder("k-1", KYNDOF, AT, "cs-lead")
        .topic("refund")
        .tier(3)
        .replyVia(Channel.EMAIL)
        .approvals(List.of("cs-lead"))
        .targets(
            List.of(
                Target.builder(
                        Metric.ESCALATION_RESPONSE,
                        HelperWords.businessHours(4),
                        Instant.parse("2026-03-03T05:00:00Z"))
                    .build(),
                Target.builder(Metric.FIRST_RESPONSE, HelperWords.businessHours(2), noon).build()))
        .actions(
            List.of(
                Action.builder("consult-finance").build(), Action.builder("lead-outreach").build()))
        .nextReview(noon)
        .reasons(
            List.of(
                Reason.builder(
                        new Source.Rule("Refunds of 500 to 2,000 go to the CS lead", "KY-T10"),
                        new Proposal.Escalate(3, null))
                    .state(ReasonState.FOLLOWED)
                    .build()))
        .build();
  }

  @Test
  void decision_withEverythingElse_isWrittenInOrder() {
    Decision decision =
        Decision.builder(
                "a \"b\"\n가",
                new PolicyRef("p", "1", "sha256:0", ZoneId.of("UTC")),
                AT.plusMillis(500),
                "agent")
            .severity(Severity.CRITICAL)
            .vip(true)
            .emergency(true)
            .signals(List.of("angry", "lost"))
            .queue("queue")
            .anyOf(List.of(AnyOf.of(2, List.of("lead", "a", "b")), AnyOf.of(1, List.of("b", "a"))))
            .holds(List.of("fraud"))
            .refund(new Refund(null, RefundVerdict.APPROVAL, Money.of("7.5", "USD"), List.of()))
            .targets(
                List.of(
                    Target.builder(Metric.PLAN, HelperWords.businessDays(2), AT)
                        .state(TargetState.BREACHED)
                        .build(),
                    Target.builder(Metric.RESOLUTION, HelperWords.days(2), AT)
                        .state(TargetState.PAUSED)
                        .build()))
            .actions(
                List.of(
                    Action.builder("call").by("agent").due(AT).build(),
                    Action.builder("mail").due(AT).build()))
            .escalations(List.of(new Escalation(2, AT), new Escalation(3, AT)))
            .conflicts(
                List.of(
                    new Conflict(
                        "queue",
                        List.of(
                            new Conflict.Side("a", List.of("A")),
                            new Conflict.Side("b", List.of("B"))))))
            .reasons(
                List.of(
                    Reason.builder(
                            new Source.Stated(Statement.STATED_SEVERITY, null), new Proposal.Vip())
                        .build(),
                    Reason.builder(
                            new Source.Rule("A", null),
                            new Proposal.ApprovalByAny(AnyOf.of(1, List.of("b", "a"))))
                        .state(ReasonState.FOLLOWED)
                        .build(),
                    Reason.builder(
                            new Source.Rule("B", null),
                            new Proposal.Grant(SEVEN_AND_A_HALF, "items"))
                        .build(),
                    Reason.builder(new Source.Rule("C", null), new Proposal.Cap(SEVEN_AND_A_HALF))
                        .state(ReasonState.FOLLOWED)
                        .build(),
                    Reason.builder(new Source.Rule("D", null), Proposal.Grant.ASKED).build(),
                    Reason.builder(new Source.Rule("E", null), new Proposal.Refusal("worn"))
                        .state(ReasonState.FOLLOWED)
                        .build()))
            .build();
    assertThat(writer.toJson(decision))
        .isEqualTo(
            """
            {"contact":"a \\"b\\"\\n가","policy":{"name":"p","version":"1","digest":"sha256:0"},
            "at":"2026-03-03T01:00:00.5Z","severity":"CRITICAL","vip":true,"emergency":true,
            "signals":["angry","lost"],"tier":1,"owner":"agent","queue":"queue",
            "approvals":[],"anyOf":[{"need":1,"of":["a","b"]},{"need":2,"of":["a","b","lead"]}],
            "holds":["fraud"],
            "refund":{"verdict":"APPROVAL","amount":"7.50 USD","refusals":[]},
            "targets":[
            {"metric":"plan","within":"P2D","clock":"BUSINESS","due":"2026-03-03T01:00:00Z",
            "state":"BREACHED"},
            {"metric":"resolution","within":"PT48H","clock":"ELAPSED",
            "due":"2026-03-03T01:00:00Z","state":"PAUSED"}],
            "actions":[{"name":"call","by":"agent","due":"2026-03-03T01:00:00Z"},
            {"name":"mail","due":"2026-03-03T01:00:00Z"}],
            "escalations":[{"tier":2,"at":"2026-03-03T01:00:00Z"},
            {"tier":3,"at":"2026-03-03T01:00:00Z"}],
            "conflicts":[{"attribute":"queue","values":["a","b"],"rules":{"a":["A"],"b":["B"]}}],
            "reasons":[{"source":"stated-severity","kind":"vip","proposal":"vip",
            "effective":false,"state":"IDLE"},
            {"rule":"A","kind":"any-of","proposal":"approval by one of a and b",
            "need":1,"of":["a","b"],"effective":true},
            {"rule":"B","kind":"grant","proposal":"grant 7.5 for each of items",
            "amount":7.5,"per":"items","effective":false,"state":"IDLE"},
            {"rule":"C","kind":"cap","proposal":"grant at most 7.5","amount":7.5,
            "effective":true},
            {"rule":"D","kind":"grant","proposal":"grant what is asked",
            "effective":false,"state":"IDLE"},
            {"rule":"E","kind":"refusal","proposal":"refuse for worn","name":"worn",
            "effective":true}],"timeline":[]}\
            """
                .replace("\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T00:59:59Z, 2026-03-29T00:59:59Z",
    "2026-03-29T01:00:00Z, 2026-03-29T02:00:00+01:00",
    "2026-10-25T00:59:00Z, 2026-10-25T01:59:00+01:00",
    "2026-10-25T01:00:00Z, 2026-10-25T01:00:00Z"
  })
  void moment_bearsTheOffsetOfItsDay(Instant at, String written) {
    PolicyRef london = new PolicyRef("p", "1", "d", ZoneId.of("Europe/London"));
    Decision decision = Decision.builder("c", london, at, "o").build();
    assertThat(writer.toJson(decision)).contains("\"at\":\"" + written + "\"");
  }

  @Test
  void decision_null_isRefused() {
    assertThatNullPointerException().isThrownBy(() -> writer.toJson(null)).withMessage("decision");
  }
}
