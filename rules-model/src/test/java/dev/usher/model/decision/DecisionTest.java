package dev.usher.model.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.model.Severity;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTest {
  private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");
  private static final PolicyRef POLICY = new PolicyRef("p", "1", "sha256:0", ZoneOffset.UTC);
  private static final Elapsed HOUR = new Elapsed(Duration.ofHours(1));

  private static DecisionBuilder decision() {
    return Decision.builder("c", POLICY, AT, "agent");
  }

  private static TargetBuilder target() {
    return Target.builder(Metric.PLAN, HOUR, AT);
  }

  private static Arguments refused(Callable<?> making, String message) {
    return Arguments.of(making, message);
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        refused(() -> decision().tier(-7).build(), "tier is -7: 1 or more is allowed"),
        refused(() -> decision().queue(" ").build(), "queue is \" \": a text that is not blank"),
        refused(() -> decision().severity(null).build(), "severity is missing"),
        refused(() -> decision().signals(List.of("")).build(), "signals is \"\": a text that"),
        refused(
            () -> decision().holds(Arrays.asList((String) null)).build(), "holds[0] is missing"),
        refused(
            () -> decision().reasons(Arrays.asList((Reason) null)).build(),
            "reasons[0] is missing"),
        refused(
            () -> decision().targets(List.of(target().build(), target().build())).build(),
            "each of them once is allowed"),
        refused(() -> decision().nextReview(Instant.MAX).build(), "nextReview is +1000000000"),
        refused(() -> Decision.builder("c", null, AT, "o").build(), "policy is missing"),
        refused(() -> Decision.builder("a\ud800", POLICY, AT, "o").build(), "whole characters"),
        refused(() -> target().state(TargetState.MET).build(), "in state MET a moment not after"),
        refused(
            () -> target().state(TargetState.MET).metAt(AT.plusNanos(1)).build(), "not after due"),
        refused(() -> target().state(TargetState.BREACHED).metAt(AT).build(), "a moment after due"),
        refused(() -> target().metAt(AT).build(), "in state RUNNING none is allowed"),
        refused(() -> Target.builder(null, HOUR, AT).build(), "target.metric is missing"),
        refused(() -> Action.builder("").build(), "action.name is \"\""),
        refused(() -> Action.builder("a").by(" ").build(), "action.by is \" \""),
        refused(() -> new Escalation(0, AT), "escalation.tier is 0"),
        refused(() -> new PolicyRef("p", " ", "d", ZoneOffset.UTC), "policy.version is \" \""),
        refused(() -> new Source.Rule("", null), "rule.name is \"\""),
        refused(() -> new Source.Stated(null, null), "statement is missing"),
        refused(() -> new Proposal.Escalate(0, null), "tier is 0"),
        refused(() -> new Proposal.Route("\t"), "queue is \" \""),
        refused(() -> new Proposal.ReplyVia(null), "replyVia.channel is missing"),
        refused(() -> new Proposal.Due(null, HOUR), "metric is missing"),
        refused(() -> new Proposal.Act("a", "", null), "by is \"\""),
        refused(
            () -> new Conflict("queue", List.of(new Conflict.Side("a", List.of("r")))),
            "conflict.sides has 1 entries: two or more"),
        refused(() -> new Conflict.Side("a", List.of()), "conflict.rules is empty"),
        refused(
            () ->
                reason()
                    .state(ReasonState.FOLLOWED)
                    .outdoneBy(List.of(new Source.Rule("r", null)))
                    .build(),
            "none is allowed where the proposal is neither outdone nor in conflict"),
        refused(() -> reason().state(null).build(), "reason.state is missing"),
        refused(
            () -> new TimelineEvent(AT, CaseEvent.TIER, null, null, null, null),
            "timeline.tier is missing at TIER"),
        refused(
            () -> new TimelineEvent(AT, CaseEvent.RECEIVED, "x", null, null, null),
            "timeline.name is out of place at RECEIVED"));
  }

  private static ReasonBuilder reason() {
    return Reason.builder(new Source.Rule("r", null), new Proposal.Vip());
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsense_isRefusedWhereItIsMade(Callable<?> making, String message) {
    assertThatThrownBy(making::call)
        .isInstanceOfAny(IllegalArgumentException.class, NullPointerException.class)
        .hasMessageContaining(message);
  }

  @Test
  void lists_inAnyOrder_makeEqualDecisions() {
    List<Escalation> steps =
        new ArrayList<>(List.of(new Escalation(3, AT.plusSeconds(1)), new Escalation(2, AT)));
    Decision one = decision().signals(List.of("b", "a", "b")).escalations(steps).build();
    steps.clear();
    Decision other =
        decision()
            .signals(List.of("a", "b"))
            .escalations(List.of(new Escalation(2, AT), new Escalation(3, AT.plusSeconds(1))))
            .build();
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).hasToString(other.toString());
    assertThat(one.toBuilder().build()).isEqualTo(one);
    assertThat(one.toBuilder().vip(true).build()).isNotEqualTo(one);
    assertThat(one.queue()).isEqualTo("agent");
    assertThatThrownBy(() -> one.signals().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void timeline_isInOrderOfTime_thenOfTheEvents() {
    List<TimelineEvent> inOrder =
        List.of(
            TimelineEvent.received(AT),
            TimelineEvent.actionDue(AT, "a"),
            TimelineEvent.actionDue(AT, "b"),
            TimelineEvent.severity(AT, Severity.HIGH),
            TimelineEvent.tier(AT, 2),
            TimelineEvent.tier(AT, 3),
            TimelineEvent.review(AT.plusNanos(1)));
    List<TimelineEvent> turned = new ArrayList<>(inOrder);
    java.util.Collections.reverse(turned);
    assertThat(decision().timeline(turned).build().timeline()).isEqualTo(inOrder);
  }

  @Test
  void reason_withoutARule_isToldFromARuleOfTheSameName() {
    Statement stated = Statement.STATED_SEVERITY;
    Reason byContact = Reason.builder(new Source.Stated(stated, "S-1"), new Proposal.Vip()).build();
    Reason byRule =
        Reason.builder(new Source.Rule(stated.words(), "S-1"), new Proposal.Vip()).build();
    assertThat(byContact.rule()).isEqualTo(byRule.rule());
    assertThat(byContact.clause()).isEqualTo("S-1");
    assertThat(byContact).isNotEqualTo(byRule);
  }

  @Test
  void outdoneBy_tellsTheContactFromARuleOfTheSameName_andHoldsEachOnce() {
    Source byContact = new Source.Stated(Statement.STATED_SEVERITY, "S-1");
    Source sameName = new Source.Rule(Statement.STATED_SEVERITY.words(), "S-1");
    Source first = new Source.Rule("a", null);
    Source second = new Source.Rule("a", "S-1");
    Reason reason =
        reason()
            .state(ReasonState.OUTDONE)
            .outdoneBy(List.of(byContact, second, sameName, byContact, first))
            .build();
    assertThat(reason.outdoneBy()).containsExactly(first, second, sameName, byContact);
    assertThat(reason)
        .isNotEqualTo(reason().state(ReasonState.OUTDONE).outdoneBy(List.of(sameName)).build());
    assertThatThrownBy(
            () -> reason().state(ReasonState.OUTDONE).outdoneBy(Arrays.asList(first, null)).build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("reason.outdoneBy[1] is missing");
  }

  @Test
  void proposal_namesItsPath() {
    assertThat(new Proposal.Due(Metric.FIRST_RESPONSE, HOUR).path())
        .isEqualTo("targets.first-response");
    assertThat(new Proposal.Signal("a").path()).isEqualTo("signals.a");
    assertThat(new Proposal.Approval("x").path()).isEqualTo("approvals.x");
    assertThat(new Proposal.Hold("h").path()).isEqualTo("holds.h");
    assertThat(new Proposal.Act("n", null, null).path()).isEqualTo("actions.n");
    assertThat(new Proposal.Route("q").path()).isEqualTo("queue");
    assertThat(new Proposal.ReplyVia(dev.usher.model.Channel.SMS).path()).isEqualTo("replyVia");
  }
}
