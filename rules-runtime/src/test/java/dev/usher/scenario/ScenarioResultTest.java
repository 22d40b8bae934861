package dev.usher.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.usher.model.ContactException;
import dev.usher.model.decision.Proposal;
import dev.usher.model.decision.Reason;
import org.junit.jupiter.api.Test;

class ScenarioResultTest {

  @Test
  void scenario_thatHolds_passes() {
    Scenario scenario = SampleDecisions.expecting("tier: 3");
    ScenarioResult result = scenario.run((contact, at) -> SampleDecisions.full());
    assertThat(result.passed()).isTrue();
    assertThat(result.reasons()).isEqualTo(SampleDecisions.full().reasons());
    assertThat(result.describe())
        .isEqualTo("passed  refunds.yaml:2: A refund needs the lead (KY-T10, KY-T11)");
  }

  @Test
  void scenario_isDecidedForItsContactAndMoment() {
    Scenario scenario = SampleDecisions.expecting("tier: 3");
    scenario.run(
        (contact, at) -> {
          assertThat(contact).isEqualTo(scenario.contact());
          assertThat(at).isEqualTo(SampleDecisions.TEN);
          return SampleDecisions.full();
        });
  }

  @Test
  void scenario_thatFails_showsBothSidesAndTheRules() {
    String expect =
        """
        tier: 2
        approvals: [cs-lead]
        queue: agent
        actions: [call-bock, {name: call-back, due: "2026-03-03T13:00:00+09:00"}]
        targets: {first-response: {within: PT2H}}
        escalations: [5]
        conflicts: []
        nextReview: "2026-03-03T13:00:00+09:00"
        """;
    ScenarioResult result =
        SampleDecisions.expecting(expect).run((contact, at) -> SampleDecisions.full());
    assertThat(result.passed()).isFalse();
    assertThat(result.describe())
        .isEqualTo(
            """
            FAILED  refunds.yaml:2: A refund needs the lead (KY-T10, KY-T11)
                                             expected                   actual
              tier                           2                          3
              queue                          agent                      on-call
              approvals                      [cs-lead]                  [cs-lead, finance]
              targets.first-response.within  PT2H                       PT24H of business time
              actions.call-bock              present                    absent (there is "call-back")
              actions.call-back.due          2026-03-03T13:00:00+09:00  2026-03-03T12:00:00+09:00
              escalations.5                  present                    absent
              nextReview                     2026-03-03T13:00:00+09:00  2026-03-03T12:00:00+09:00
              conflicts                      []                         [topic]
              because
              tier                           tier 3                                               Refunds go to the lead (KY-1)
              queue                          tier 3                                               Refunds go to the lead (KY-1)
              approvals                      approval by cs-lead                                  The lead agrees (KY-1)
              approvals                      approval by finance                                  Finance agrees (KY-1)
              targets.first-response.within  first-response within 24 business hours              Always answer
              actions.call-bock              nothing proposed
              actions.call-back.due          action call-back by agent within 2 hours             Call back (KY-1)
              escalations.5                  tier 3                                               Refunds go to the lead (KY-1)
              escalations.5                  tier 2                                               Refunds need an agent (KY-1)
              escalations.5                  tier 4 from 24 business hours after reaching tier 3  Later it goes up (KY-1)
              nextReview                     nothing proposed
              conflicts                      topic a, in conflict                                 A is what it is about (KY-1)
              conflicts                      topic b, in conflict                                 B is what it is about (KY-1)
              did not fire: KY-T10, KY-T11\
            """);
  }

  @Test
  void contact_thatIsRefused_isADifference() {
    ScenarioResult result =
        SampleDecisions.expecting("tier: 3")
            .run(
                (contact, at) -> {
                  throw new ContactException("topic", "topic is \"x\": not declared");
                });
    assertThat(result.passed()).isFalse();
    assertThat(result.decision()).isNull();
    assertThat(result.reasons()).isEmpty();
    assertThat(result.describe())
        .isEqualTo(
            """
            FAILED  refunds.yaml:2: A refund needs the lead (KY-T10, KY-T11)
                       expected    actual
              contact  a decision  refused: topic is "x": not declared\
            """);
  }

  @Test
  void failure_ofTheEngine_passesThrough() {
    Scenario scenario = SampleDecisions.expecting("tier: 3");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                scenario.run(
                    (contact, at) -> {
                      throw new IllegalStateException("closed");
                    }));
  }

  @Test
  void owner_withoutProposal_isExplainedByTheTier() {
    ScenarioResult result =
        SampleDecisions.expecting("owner: agent").run((contact, at) -> SampleDecisions.full());
    assertThat(result.describe()).contains("\n  owner  tier 3  Refunds go to the lead (KY-1)");
  }

  @Test
  void queue_withoutProposal_isExplainedByTheOwner() {
    Reason tier =
        SampleDecisions.reason("Refunds go to the lead", new Proposal.Escalate(3, null), true);
    Reason owner = SampleDecisions.reason("The lead owns it", new Proposal.Assign("cs-lead"), true);
    Reason queue = SampleDecisions.reason("At night it waits", new Proposal.Route("on-call"), true);
    Scenario scenario = SampleDecisions.expecting("queue: agent");
    assertThat(scenario.run((contact, at) -> SampleDecisions.because(tier, owner)).describe())
        .contains("\n  queue  owner cs-lead  The lead owns it (KY-1)");
    assertThat(
            scenario.run((contact, at) -> SampleDecisions.because(tier, owner, queue)).describe())
        .contains("\n  queue  queue on-call  At night it waits (KY-1)");
  }

  @Test
  void attribute_thatRulesDisagreeOn_namesBothRulesWithTheirValues() {
    ScenarioResult result =
        SampleDecisions.expecting("topic: refund-b").run((c, at) -> SampleDecisions.full());

    assertThat(result.describe())
        .contains(
            "\n  topic  topic a, in conflict  A is what it is about (KY-1)",
            "\n  topic  topic b, in conflict  B is what it is about (KY-1)")
        .doesNotContain("nothing proposed");
  }
}
