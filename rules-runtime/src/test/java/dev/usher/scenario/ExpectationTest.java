package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topic: refund",
        "severity: high",
        "severity: HIGH",
        "vip: true",
        "emergency: false",
        "tier: 3",
        "owner: cs-lead",
        "queue: on-call",
        "replyVia: in-app",
        "replyVia: In_App",
        "approvals: [finance, cs-lead]",
        "anyOf: [{need: 1, of: [legal, finance]}]",
        "holds: [fraud]",
        "signals: []",
        "signals: [lost]",
        "refund: {verdict: approval}",
        "refund: {asked: 750, amount: 200.00 USD}",
        "refund: {verdict: APPROVAL, amount: 200 USD, refusals: []}",
        "targets: {}",
        "targets: {first-response: }",
        "targets: {first-response: {within: PT24H, clock: business, state: met}}",
        "targets: {escalation-response: {within: P1D, clock: Business, state: RUNNING}}",
        "targets: {resolution: {within: P1D, clock: elapsed, due: '2026-03-03T12:00:00+09:00'}}",
        "targets: {resolution: {within: PT24H, due: 2026-03-03T03:00:00Z}}",
        "targets: {resolution: {within: PT23H60M}}",
        "targets: {next-update: {within: P1D, clock: close-of-business, desk: desk-emea}}",
        "actions: [post-mortem]",
        "actions: [call-back, {name: post-mortem}]",
        "actions: [{name: call-back, by: agent, due: 2026-03-03T12:00:00+09:00}]",
        "actions: {post-mortem: , call-back: {by: agent}}",
        "actions: {call-back: {from: 2026-03-03T10:00:00+09:00}}",
        "escalations: [4]",
        "escalations: [{tier: 4}]",
        "escalations: [{tier: 4, at: 2026-03-03T03:00:00Z}]",
        "nextReview: 2026-03-03T03:00:00Z",
        "conflicts: [topic]",
        "conflicts: [{attribute: topic}]",
        "conflicts: [{attribute: topic, values: [b, a]}]",
        "absent: {actions: [x], signals: [x], targets: [plan], approvals: [x], holds: [x]}",
        "absent: {anyOf: [{need: 1, of: [cs-lead, finance, legal]}]}",
        "absent: {escalations: [2, 5], conflicts: [queue]}",
      })
  void expectation_thatHolds_hasNoDifference(String expect) {
    assertThat(SampleDecisions.expecting(expect).expectation().compare(SampleDecisions.full()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "absent: {topic: true, replyVia: true, nextReview: true, refund: true}",
        "approvals: []",
        "anyOf: []",
        "holds: []",
        "conflicts: []",
        "absent: {actions: [post-mortem], escalations: [2], targets: [first-response]}"
      })
  void expectationOfNothing_thatHolds_hasNoDifference(String expect) {
    assertThat(SampleDecisions.expecting(expect).expectation().compare(SampleDecisions.bare()))
        .isEmpty();
  }

  static Stream<Arguments> differences() {
    return Stream.of(
        arguments("topic: sizing", "topic", "sizing", "refund"),
        arguments("topic: Refund", "topic", "Refund", "refund"),
        arguments("severity: normal", "severity", "NORMAL", "HIGH"),
        arguments("vip: false", "vip", "false", "true"),
        arguments("emergency: true", "emergency", "true", "false"),
        arguments("tier: 2", "tier", "2", "3"),
        arguments("owner: agent", "owner", "agent", "cs-lead"),
        arguments("queue: cs-lead", "queue", "cs-lead", "on-call"),
        arguments("replyVia: email", "replyVia", "EMAIL", "IN_APP"),
        arguments("approvals: [finance]", "approvals", "[finance]", "[cs-lead, finance]"),
        arguments("approvals: []", "approvals", "[]", "[cs-lead, finance]"),
        arguments(
            "anyOf: [{need: 1, of: [finance, cs-lead]}]",
            "anyOf",
            "[one of cs-lead and finance]",
            "[one of finance and legal]"),
        arguments("anyOf: []", "anyOf", "[]", "[one of finance and legal]"),
        arguments(
            "absent: {anyOf: [{need: 1, of: [legal, finance]}]}",
            "anyOf.one of finance and legal",
            "absent",
            "present"),
        arguments("holds: [fraud, age]", "holds", "[age, fraud]", "[fraud]"),
        arguments(
            "signals: [angry, lots]", "signals.lots", "present", "absent (there is \"lost\")"),
        arguments("refund: {verdict: granted}", "refund.verdict", "GRANTED", "APPROVAL"),
        arguments("refund: {amount: 200.01}", "refund.amount", "200.01 USD", "200.00 USD"),
        arguments("refund: {amount: 200 EUR}", "refund.amount", "200.00 EUR", "200.00 USD"),
        arguments("refund: {asked: 200}", "refund.asked", "200.00 USD", "750.00 USD"),
        arguments("refund: {refusals: [worn]}", "refund.refusals", "[worn]", "[]"),
        arguments("absent: {refund: true}", "refund", "absent", "APPROVAL of 200.00 USD"),
        arguments("targets: {plan: {within: PT1H}}", "targets.plan", "present", "absent"),
        arguments(
            "targets: {resolution: {within: PT25H}}",
            "targets.resolution.within",
            "PT25H",
            "PT24H"),
        arguments(
            "targets: {escalation-response: {within: PT24H}}",
            "targets.escalation-response.within",
            "PT24H",
            "P1D of business time"),
        arguments(
            "targets: {escalation-response: {within: P2D}}",
            "targets.escalation-response.within",
            "P2D",
            "P1D of business time"),
        arguments(
            "targets: {first-response: {within: P1D}}",
            "targets.first-response.within",
            "P1D",
            "PT24H of business time"),
        arguments(
            "targets: {next-update: {within: PT24H}}",
            "targets.next-update.within",
            "PT24H",
            "P1D to close of business"),
        arguments(
            "targets: {next-update: {within: P2D}}",
            "targets.next-update.within",
            "P2D",
            "P1D to close of business"),
        arguments(
            "targets: {next-update: {clock: business}}",
            "targets.next-update.clock",
            "BUSINESS",
            "CLOSE_OF_BUSINESS"),
        arguments(
            "targets: {next-update: {desk: desk-apac}}",
            "targets.next-update.desk",
            "desk-apac",
            "desk-emea"),
        arguments(
            "targets: {first-response: {desk: desk-emea}}",
            "targets.first-response.desk",
            "desk-emea",
            "absent"),
        arguments(
            "targets: {first-response: {clock: elapsed}}",
            "targets.first-response.clock",
            "ELAPSED",
            "BUSINESS"),
        arguments(
            "targets: {first-response: {due: 2026-03-03T03:00:01Z}}",
            "targets.first-response.due",
            "2026-03-03T12:00:01+09:00",
            "2026-03-03T12:00:00+09:00"),
        arguments(
            "targets: {first-response: {state: breached}}",
            "targets.first-response.state",
            "BREACHED",
            "MET"),
        arguments(
            "actions: [post-mortme]",
            "actions.post-mortme",
            "present",
            "absent (there is \"post-mortem\")"),
        arguments("actions: [{name: post-mortem, by: x}]", "actions.post-mortem.by", "x", "absent"),
        arguments("actions: {call-back: {by: x}}", "actions.call-back.by", "x", "agent"),
        arguments(
            "actions: {post-mortem: {due: 2026-03-03T03:00:00Z}}",
            "actions.post-mortem.due",
            "2026-03-03T12:00:00+09:00",
            "absent"),
        arguments(
            "actions: [{name: call-back, from: 2026-03-03T01:00:01Z}]",
            "actions.call-back.from",
            "2026-03-03T10:00:01+09:00",
            "2026-03-03T10:00:00+09:00"),
        arguments(
            "actions: {post-mortem: {from: 2026-03-03T03:00:00Z}}",
            "actions.post-mortem.from",
            "2026-03-03T12:00:00+09:00",
            "absent"),
        arguments("escalations: [3]", "escalations.3", "present", "absent"),
        arguments(
            "escalations: [{tier: 4, at: 2026-03-03T01:00:00Z}]",
            "escalations.4.at",
            "2026-03-03T10:00:00+09:00",
            "2026-03-03T12:00:00+09:00"),
        arguments(
            "nextReview: 2026-03-03T01:00:00Z",
            "nextReview",
            "2026-03-03T10:00:00+09:00",
            "2026-03-03T12:00:00+09:00"),
        arguments("conflicts: []", "conflicts", "[]", "[topic]"),
        arguments(
            "conflicts: [topic, {attribute: queue, values: [a, b]}]",
            "conflicts",
            "[queue, topic]",
            "[topic]"),
        arguments(
            "conflicts: [{attribute: topic, values: [a]}]",
            "conflicts.topic.values",
            "[a]",
            "[a, b]"),
        arguments("absent: {topic: true}", "topic", "absent", "refund"),
        arguments("absent: {replyVia: true}", "replyVia", "absent", "IN_APP"),
        arguments(
            "absent: {nextReview: true}", "nextReview", "absent", "2026-03-03T12:00:00+09:00"),
        arguments("absent: {signals: [x, lost]}", "signals.lost", "absent", "present"),
        arguments("absent: {approvals: [finance]}", "approvals.finance", "absent", "present"),
        arguments("absent: {holds: [fraud]}", "holds.fraud", "absent", "present"),
        arguments("absent: {targets: [resolution]}", "targets.resolution", "absent", "present"),
        arguments("absent: {actions: [call-back]}", "actions.call-back", "absent", "present"),
        arguments("absent: {escalations: [4]}", "escalations.4", "absent", "present"),
        arguments("absent: {conflicts: [topic]}", "conflicts.topic", "absent", "present"));
  }

  @ParameterizedTest
  @MethodSource("differences")
  void expectation_thatFails_saysWhatIsDifferent(
      String expect, String attribute, String expected, String actual) {
    assertThat(SampleDecisions.expecting(expect).expectation().compare(SampleDecisions.full()))
        .containsExactly(new Difference(attribute, expected, actual));
  }

  static Stream<Arguments> differencesToNothing() {
    return Stream.of(
        arguments("topic: refund", "topic", "refund"),
        arguments("replyVia: sms", "replyVia", "SMS"),
        arguments("nextReview: 2026-03-03T01:00:00Z", "nextReview", "2026-03-03T10:00:00+09:00"));
  }

  @ParameterizedTest
  @MethodSource("differencesToNothing")
  void expectationOfSomething_whereThereIsNothing_saysAbsent(
      String expect, String attribute, String expected) {
    assertThat(SampleDecisions.expecting(expect).expectation().compare(SampleDecisions.bare()))
        .isEqualTo(List.of(new Difference(attribute, expected, "absent")));
  }
}
