package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.testing.SamplePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {
  private static final String CONTACT =
      "{id: s1, receivedAt: \"2026-03-03T10:00:00+09:00\", channel: email}";

  private static List<String> problemsOf(String yaml) {
    PolicyException refused =
        catchThrowableOfType(
            PolicyException.class, () -> SampleDecisions.READER.read("refunds.yaml", yaml));
    return refused.diagnostics().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void file_ofTheContract_isRead() {
    String yaml =
        """
        scenarios:
          - name: A 750 dollar refund needs the CS lead
            clauses: [KY-T10]
            contact: {id: s1, receivedAt: "2026-03-03T10:00:00+09:00", channel: email, topic: refund, refund: 750.00 USD}
            at: "2026-03-03T10:00:00+09:00"        # optional, default receivedAt
            expect:
              tier: 3
              owner: cs-lead
              approvals: [cs-lead]                  # approvals, holds: exactly these
              targets: {escalation-response: {within: PT4H, clock: business, due: "2026-03-03T14:00:00+09:00"}}
              actions: [consult-finance]            # actions, signals, targets, escalations: at least these
              absent: {actions: [post-mortem]}

          - {name: Another, contact: {id: 007, receivedAt: 2026-03-03T10:00:00+09:00, channel: sms,
             attempts: 2, surge: true, refund: 750, message: no}, expect: {tier: 1}}
        """;
    List<Scenario> scenarios = SampleDecisions.READER.read("refunds.yaml", yaml);

    assertThat(scenarios).hasSize(2);
    Scenario first = scenarios.get(0);
    assertThat(first.name()).isEqualTo("A 750 dollar refund needs the CS lead");
    assertThat(first.clauses()).containsExactly("KY-T10");
    assertThat(first.at()).isEqualTo(SampleDecisions.TEN);
    assertThat(first.file()).isEqualTo("refunds.yaml");
    assertThat(first.line()).isEqualTo(2);
    assertThat(first.contact())
        .isEqualTo(
            Contact.builder("s1", SampleDecisions.TEN, Channel.EMAIL)
                .topic("refund")
                .refund(Money.of("750.00", "USD"))
                .build());
    assertThat(first.expectation().compare(SampleDecisions.bare()))
        .extracting(Difference::attribute)
        .containsExactly(
            "tier", "owner", "approvals", "targets.escalation-response", "actions.consult-finance");

    Scenario second = scenarios.get(1);
    assertThat(second.line()).isEqualTo(14);
    assertThat(second.clauses()).isEmpty();
    assertThat(second.at()).isEqualTo(SampleDecisions.TEN);
    assertThat(second.contact())
        .isEqualTo(
            Contact.builder("007", SampleDecisions.TEN, Channel.SMS)
                .attempts(2)
                .surge(true)
                .refund(Money.of("750.00", "USD"))
                .message("no")
                .build());
  }

  @Test
  void fields_thePolicysOwn_areRead_andRefusedAtTheirPlace() {
    ScenarioReader reader = ScenarioReader.of(SamplePolicy.manifest());
    String yaml = SampleDecisions.file("tier: 1").replace("channel: in-app", "channel: in-app, %s");
    String fields =
        "fields: {days: 40, total: 120.00 USD, by-us: true, fare: economy, region: 010, defects:"
            + " [torn], sent: 2026-03-03T10:00:00+09:00}";

    assertThat(reader.read("f", yaml.formatted(fields)).get(0).contact().fields())
        .isEqualTo(
            Map.of(
                "days", FieldValue.of(40),
                "total", FieldValue.of("120.00 USD"),
                "by-us", FieldValue.of(true),
                "fare", FieldValue.of("economy"),
                "region", FieldValue.of("010"),
                "defects", FieldValue.of(List.of("torn")),
                "sent", FieldValue.of("2026-03-03T10:00:00+09:00")));
    assertThatThrownBy(() -> reader.read("f", yaml.formatted("fields: {days: many}")))
        .hasMessageContaining("contact.fields.days is \"many\": a number is allowed");
    assertThatThrownBy(() -> reader.read("f", yaml.formatted("fields: {dayz: 1}")))
        .isInstanceOfSatisfying(
            PolicyException.class,
            refused ->
                assertThat(refused.diagnostics())
                    .singleElement()
                    .asString()
                    .matches(
                        "f:\\d+:\\d+: contact.fields.dayz is not known: a field of policy"
                            + " costume-maker is allowed \\(did you mean \"days\"\\?\\)"));
  }

  @Test
  void at_afterReceipt_isTheMomentToDecideFor() {
    String yaml =
        SampleDecisions.file("tier: 1")
            .replace("    expect", "    at: 2026-03-04T00:00Z\n    expect");
    assertThat(SampleDecisions.READER.read("f", yaml).get(0).at())
        .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments("", "1:1: it is empty"),
        arguments("scenario: []", "1:1: scenario is not known here (did you mean \"scenarios\"?)"),
        arguments("scenarios: []", "1:12: scenarios is empty: at least one is needed"),
        arguments("scenarios: {}", "1:12: scenarios is a group of values by name: a list"),
        arguments("scenarios: [x]", "1:13: scenarios[0] is x: values by name are allowed"),
        arguments(
            "scenarios: [{name: a, contact: C, expect: {tier: 1}, when: 1}]",
            "1:118: scenarios[0].when is not known here: known are name, clauses, contact, at"),
        arguments(
            "scenarios: [{contact: C, expect: {tier: 1}}]", "1:13: scenarios[0].name is missing"),
        arguments(
            "scenarios: [{name: a, expect: {tier: 1}}]", "1:13: scenarios[0].contact is missing"),
        arguments("scenarios: [{name: a, contact: C}]", "1:13: scenarios[0].expect is missing"),
        arguments(
            "scenarios: [{name: a, contact: C, expect: }]",
            "1:99: scenarios[0].expect is missing: it has no value"),
        arguments(
            "scenarios: [{name: ' ', contact: C, expect: {tier: 1}}]",
            "1:20: scenarios[0].name is \" \": a text that is not blank"),
        arguments(
            "scenarios: [{name: a, clauses: KY-1, contact: C, expect: {tier: 1}}]",
            "1:32: scenarios[0].clauses is KY-1: a list is allowed"),
        arguments(
            "scenarios: [{name: a, clauses: [''], contact: C, expect: {tier: 1}}]",
            "1:33: scenarios[0].clauses[0] is \"\": a text that is not blank"),
        arguments(
            "scenarios: [{name: a, contact: C, at: noon, expect: {tier: 1}}]",
            "1:103: scenarios[0].at is noon: a time with an offset such as"),
        arguments(
            "scenarios: [{name: a, contact: C, at: 2026-03-03T09:59:59+09:00, expect: {tier: 1}}]",
            "1:103: scenarios[0].at is 2026-03-03T09:59:59+09:00: not before receivedAt is"
                + " allowed"),
        arguments(
            "scenarios: [{name: a, contact: C, expect: {}}]",
            "1:107: expect is empty: at least one attribute is needed"),
        arguments(
            "scenarios: [{name: a, contact: {id: s}, expect: {tier: 1}}]",
            "1:32: contact.receivedAt is missing"),
        arguments(
            "scenarios: [{name: a, contact: {account: {teir: vip}}, expect: {tier: 1}}]",
            "1:32: contact.id is missing"),
        arguments(
            "scenarios: [{name: a, contact: C, expect: {tier: 1}}, {name: a, contact: C, expect:"
                + " {tier: 1}}]",
            "1:126: scenarios[1].name is a: it comes again, once in a file is allowed"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void file_withMistake_isRefusedWithItsPlace(String yaml, String problem) {
    assertThat(problemsOf(yaml.replace(" C", " " + CONTACT)))
        .first()
        .asString()
        .startsWith("refunds.yaml:" + problem);
  }

  static Stream<Arguments> contactMistakes() {
    return Stream.of(
        arguments(
            "account: {teir: vip}",
            "contact.account.teir is not known here (did you mean \"tier\"?)"),
        arguments("attempts: '2'", "contact.attempts is \"2\": a whole number"),
        arguments("attempts: 010", "contact.attempts is 010: a whole number"),
        arguments("surge: yes", "contact.surge is yes: true or false is allowed"),
        arguments("refund: 750 USX", "contact.refund: currency is \"USX\""),
        arguments("refund: -1", "contact.refund is \"-1 USD\": 0 or more"),
        arguments("neededBy: 2026-03-03", "contact.neededBy is 2026-03-03: a time with an offset"),
        arguments(
            "history: [{at: 2026-03-01T00:00Z, tier: 0}]",
            "contact.history[0].tier is 0: 1 or more"),
        arguments("topic: refund, topic: refund", "contact.topic comes again: once is allowed"));
  }

  @ParameterizedTest
  @MethodSource("contactMistakes")
  void contact_withMistake_isRefusedAtItsLine(String field, String problem) {
    String yaml =
        SampleDecisions.file("tier: 1").replace("in-app}", "in-app,\n      " + field + "}");
    assertThat(problemsOf(yaml))
        .singleElement()
        .asString()
        .matches("(?s)refunds\\.yaml:5:\\d+: .*")
        .contains(": " + problem);
  }

  static Stream<Arguments> expectationMistakes() {
    return Stream.of(
        arguments("teir: 3", "6:7: expect.teir is not known here (did you mean \"tier\"?)"),
        arguments("tier: three", "6:13: expect.tier is three: a whole number is allowed"),
        arguments(
            "topic: ~",
            "6:7: expect.topic is missing: it has no value (what must not be there goes under"
                + " absent)"),
        arguments("severity: urgent", "6:17: expect.severity is urgent: one of NORMAL,"),
        arguments("vip: yes", "6:12: expect.vip is yes: true or false"),
        arguments("approvals: cs-lead", "6:18: expect.approvals is cs-lead: a list is allowed"),
        arguments("approvals: [[x]]", "6:19: expect.approvals[0] is a list: a text is allowed"),
        arguments("tier: 1\ntier: 1", "7:7: expect.tier comes again: once is allowed"),
        arguments("targets: [plan]", "6:16: expect.targets is a list: values by name"),
        arguments(
            "targets: {first-respond: }",
            "6:17: expect.targets.first-respond is first-respond: one of escalation-response,"
                + " first-response,"),
        arguments(
            "targets: {plan: {whithin: PT1H}}",
            "6:24: expect.targets.plan.whithin is not known here (did you mean \"within\"?)"),
        arguments(
            "targets: {plan: {within: 1 hour}}",
            "6:32: expect.targets.plan.within is 1 hour: a length"),
        arguments(
            "targets: {plan: {within: -PT1H}}",
            "6:32: expect.targets.plan.within is -PT1H: a length"),
        arguments(
            "targets: {plan: {clock: working}}",
            "6:31: expect.targets.plan.clock is working: one of ELAPSED, BUSINESS"),
        arguments(
            "targets: {plan: {state: late}}",
            "6:31: expect.targets.plan.state is late: one of RUNNING"),
        arguments(
            "targets: {plan: {due: 2026-03-03T10:00:00}}",
            "6:29: expect.targets.plan.due is 2026-03-03T10:00:00: a time with an offset such as"
                + " 2026-03-03T10:00:00+09:00 is needed"),
        arguments("targets: {plan: PT1H}", "6:23: expect.targets.plan is PT1H: values by name"),
        arguments("actions: call", "6:16: expect.actions is call: a list is allowed"),
        arguments(
            "actions: [{name: call, bi: x}]",
            "6:30: expect.actions[0].bi is not known here (did you mean \"by\"?)"),
        arguments("actions: [{by: x}]", "6:17: expect.actions[0].name is missing"),
        arguments(
            "actions: {call: {name: x}}",
            "6:24: expect.actions.call.name is not known here: known are by, due, from"),
        arguments(
            "actions: {call: {due: soon}}", "6:29: expect.actions.call.due is soon: a time with"),
        arguments("actions: {call: , call: }", "6:25: expect.actions.call comes again: once is"),
        arguments("escalations: [two]", "6:21: expect.escalations[0] is two: values by name"),
        arguments(
            "escalations: [{at: 2026-03-03T10:00Z}]",
            "6:21: expect.escalations[0].tier is missing"),
        arguments("conflicts: [{values: [a]}]", "6:19: expect.conflicts[0].attribute is missing"),
        arguments(
            "absent: {actoins: [x]}",
            "6:16: expect.absent.actoins is not known here (did you mean \"actions\"?)"),
        arguments("absent: {actions: []}", "6:25: expect.absent.actions is empty: name what must"),
        arguments("absent: {actions: x}", "6:25: expect.absent.actions is x: a list is allowed"),
        arguments(
            "absent: {topic: false}", "6:23: expect.absent.topic is false: only true is allowed"),
        arguments("absent: {topic: refund}", "6:23: expect.absent.topic is refund: true or false"),
        arguments(
            "absent: {targets: [plans]}",
            "6:26: expect.absent.targets[0] is plans: one of escalation-response, first-response,"
                + " next-response, next-update, plan, resolution is allowed (did you mean \"plan\"?)"),
        arguments(
            "absent: {escalations: [x]}",
            "6:30: expect.absent.escalations[0] is x: a whole number"));
  }

  @ParameterizedTest
  @MethodSource("expectationMistakes")
  void expectation_withMistake_isRefusedWithItsPlace(String expect, String problem) {
    assertThat(problemsOf(SampleDecisions.file(expect)))
        .first()
        .asString()
        .startsWith("refunds.yaml:" + problem);
  }

  @Test
  void file_withManyMistakes_namesAllOfThem() {
    String yaml = SampleDecisions.file("tier: x\nvip: y\nactions: z\n").replace("in-app", "letter");
    assertThat(problemsOf(yaml)).hasSize(4);
    PolicyException refused =
        catchThrowableOfType(
            PolicyException.class, () -> SampleDecisions.READER.read("refunds.yaml", yaml));
    assertThat(refused).hasMessageStartingWith("policy kyndof has 4 problems\n  refunds.yaml:4:");
  }

  @Test
  void argument_null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> ScenarioReader.of(null, null))
        .withMessage("policy");
    assertThatNullPointerException()
        .isThrownBy(() -> ScenarioReader.of("p", null))
        .withMessage("currency");
    assertThatNullPointerException()
        .isThrownBy(() -> SampleDecisions.READER.read(null, ""))
        .withMessage("file");
    assertThatNullPointerException()
        .isThrownBy(() -> SampleDecisions.READER.read("f", null))
        .withMessage("yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "A refund\\nPASSED, holds a line break",
    "A\\trefund, holds a tab",
    "A\\u3164refund, 'holds U+3164, which a reader cannot see'",
    "A\\u00A0refund, 'holds U+00A0, which a reader cannot see'",
    "A\\u202Erefund, 'holds U+202E, which a reader cannot see'",
    "Cafe\\u0301, is not in the composed form of Unicode"
  })
  void nameThatIsNotWhatItLooksLike_isRefusedAtItsPlace(String name, String objection) {
    String yaml =
        "scenarios:\n  - name: \"%s\"\n    contact: %s\n    expect: {tier: 1}\n"
            .formatted(name, CONTACT);

    assertThat(problemsOf(yaml))
        .singleElement()
        .asString()
        .startsWith("refunds.yaml:2:11: scenarios[0].name is ")
        .contains(": it " + objection);
  }

  @Test
  void nameThatIsNotWhatItLooksLike_isRefusedInJavaToo() {
    Scenario good = SampleDecisions.expecting("tier: 1");

    assertThatThrownBy(
            () ->
                new Scenario(
                    "two\nlines",
                    List.of(),
                    good.contact(),
                    good.at(),
                    good.expectation(),
                    good.file(),
                    good.line()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name \"two\\u000Alines\" holds a line break");
  }
}
