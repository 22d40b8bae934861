package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.FieldValue;
import dev.usher.model.Money;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import dev.usher.testing.SamplePolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Files of scenarios are read. What is said of which mistake stands among the broken policies in
 * {@code src/test/resources/diagnostics}.
 */
class ScenarioReaderTest {
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
    assertThat(reader.check("f", yaml.formatted("fields: {dayz: 1}")))
        .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::length)
        .containsExactly(tuple(DiagnosticCode.UNDECLARED_NAME, 4, 4));
  }

  @Test
  void at_afterReceipt_isTheMomentToDecideFor() {
    String yaml =
        SampleDecisions.file("tier: 1")
            .replace("    expect", "    at: 2026-03-04T00:00Z\n    expect");
    assertThat(SampleDecisions.READER.read("f", yaml).get(0).at())
        .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
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
